package io.cumul.http.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.TierStatus;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.Says;
import io.cumul.core.program.tier.Benefit;
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import io.cumul.http.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierViewTest {
    private static final Benefit SHIPPING =
            new Benefit("FREE_SHIPPING", new Says(Map.of("en", "Free delivery.", "fr", "Livraison offerte.")));
    private static final Ruleset RULES = Rulesets.ruleset()
            .tiers(new Tiers(
                    new TierWindow.Lifetime(),
                    Downgrade.ONE_STEP,
                    0,
                    List.of(new Tier("BASE", "Base", 0, Multiplier.ONE, null, List.of(SHIPPING)))))
            .build();
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final TierStatus STATUS = new TierStatus("BASE", SINCE, 7, 93L, null);

    @Test
    void speaksTheCallersLanguage() {
        assertThat(TierView.of(STATUS, RULES, Language.FRENCH))
                .isEqualTo(new TierView(
                        "BASE",
                        "Base",
                        SINCE,
                        7,
                        List.of(new BenefitView("FREE_SHIPPING", "Livraison offerte.")),
                        93L,
                        null));
    }

    @Test
    void isPlainWhereItsRulesAreNotKnown() {
        TierView plain = new TierView("BASE", null, SINCE, 7, null, 93L, null);

        assertThat(TierView.plain(STATUS)).isEqualTo(plain);
        assertThat(TierView.of(STATUS, null, Language.ENGLISH)).isEqualTo(plain);
        TierStatus doneAwayWith = new TierStatus("GOLD", SINCE, 7, 93L, null);
        assertThat(TierView.of(doneAwayWith, RULES, Language.ENGLISH)).isEqualTo(TierView.plain(doneAwayWith));
    }

    @Test
    void isAbsentInAProgramWithoutTiers() {
        assertThat(TierView.of(null, RULES, Language.ENGLISH)).isNull();
        assertThat(TierView.plain(null)).isNull();
    }
}
