package io.cumul.program;

import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.points.Multiplier;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.RoundTo;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Goods;
import io.cumul.core.program.tier.Tier;
import io.cumul.http.view.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The programs that come with the gateway are what they are said to be. */
class IncludedProgramsTest {
    @ParameterizedTest
    @FieldSource("io.cumul.program.ProgramSource#INCLUDED")
    void areToldInEveryLanguage(String name) {
        assertThat(Wording.LANGUAGES)
                .allSatisfy(language -> assertThat(RuleSentences.of(ruleset(name), language))
                        .isNotEmpty()
                        .allSatisfy(
                                sentence -> assertThat(sentence).isNotBlank().doesNotContain("{")));
    }

    /**
     * The README's member buys a teapot and mugs for 61.90 EUR on whatever day somebody tries it, perhaps on the birthday: no
     * campaign, no rate of some articles and no calendar may change the 61 points, which can be spent at once.
     */
    @Test
    void theReadmesBasketEarnsTheBaseRateAloneOnAnyDay() {
        Ruleset ruleset = ruleset("cumuler-echanger");
        Set<String> bought = Set.of("kitchen", "teapot-blue", "mug-white");

        assertThat(ruleset.campaigns())
                .isNotEmpty()
                .allSatisfy(campaign -> assertThat(outOfReach(campaign, bought)).isTrue());
        assertThat(ruleset.base().rates())
                .allSatisfy(rate -> assertThat(isAbout(rate.goods(), bought)).isFalse());
        assertThat(ruleset.actions()).extracting(Action::code).doesNotContain("BIRTHDAY");
        assertThat(ruleset.pendingDays()).isZero();
        assertThat(ruleset.expiry()).isEqualTo(new Expiry.Rolling(12, RoundTo.END_OF_MONTH));
    }

    private static boolean outOfReach(Campaign campaign, Set<String> bought) {
        boolean tooDear = campaign.minimumSpend() != null
                && campaign.minimumSpend().minor() > eur("61.90").minor();
        return tooDear || (!campaign.goods().all() && !isAbout(campaign.goods(), bought));
    }

    private static boolean isAbout(Goods goods, Set<String> bought) {
        return !Collections.disjoint(goods.skus(), bought) || !Collections.disjoint(goods.categories(), bought);
    }

    @Test
    void tenPerDollarIsWhatItSays() {
        Ruleset ruleset = ruleset("ten-per-dollar");

        assertThat(ruleset.base().rate()).hasToString("10 per 1.00 USD");
        assertThat(ruleset.action("REFERRAL")).isNotNull().satisfies(referral -> {
            assertThat(referral.points()).isEqualTo(500);
            assertThat(referral.referredPoints()).isEqualTo(250);
        });
    }

    @Test
    void threeTierStarsIsWhatItSays() {
        Ruleset ruleset = ruleset("three-tier-stars");

        assertThat(ruleset.tiers().levels())
                .extracting(Tier::multiplier)
                .containsExactlyElementsOf(
                        Stream.of("1", "1.2", "1.7").map(Multiplier::parse).toList());
        assertThat(ruleset.tiers().levels())
                .extracting(tier -> tier.expiry() == null ? ruleset.expiry() : tier.expiry())
                .doesNotHaveDuplicates();
        assertThat(ruleset.action("BIRTHDAY")).isNotNull();
    }

    @Test
    void retailReplayLeavesNothingOut() {
        Ruleset ruleset = ruleset("retail-replay");

        assertThat(ruleset.campaigns()).isEqualTo(List.of());
        assertThat(ruleset.lateEarnWindow()).isNull();
        assertThat(ruleset.expiry()).isEqualTo(new Expiry.Never());
    }

    private static Ruleset ruleset(String name) {
        return ProgramSource.compile(ProgramSource.load(name), 1);
    }
}
