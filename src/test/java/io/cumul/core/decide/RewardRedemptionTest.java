package io.cumul.core.decide;

import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.money;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.fixture.Till;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rewards as commands ask for them. Alice has enrolled on the web and has 1,000 points. */
class RewardRedemptionTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final Till till = new Till(alice("1000@never"), ruleset().program())
            .offering("coffee 100", 3)
            .offering("tea 100 channels:STORE,APP", 3);

    /** Where the member once enrolled does not matter. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void countsWhereItIsRedeemedAndHeld(Channel channel) {
        boolean there = channel == Channel.STORE || channel == Channel.APP;

        assertThat(Till.text(till.ask(hold("tea", channel), NOW)))
                .isEqualTo(there ? "HOLD AVAILABLE to HELD: 100@never" : "NotEligible");
        assertThat(Till.text(till.ask(redeem("tea", channel, null), NOW)))
                .isEqualTo(there ? "REDEEM AVAILABLE to REDEEMED: 100@never" : "NotEligible");
    }

    @ParameterizedTest(name = "on an order of {0}: {1}")
    @CsvSource({"20.00 EUR, REDEEM AVAILABLE to REDEEMED: 100@never", "20.00 USD, CurrencyMismatch"})
    void theOrdersTotalIsOfTheProgramsCurrency(String total, String outcome) {
        assertThat(Till.text(till.ask(redeem("coffee", Channel.WEB, total), NOW)))
                .isEqualTo(outcome);
    }

    private static Command redeem(String rewardId, Channel channel, @Nullable String total) {
        return new Command.Redeem(
                ALICE, "o-1", channel, total == null ? null : money(total), new Price.OfReward(rewardId, 1));
    }

    private static Command hold(String rewardId, Channel channel) {
        return new Command.Hold(
                ALICE, "o-1", channel, null, new Price.OfReward(rewardId, 1), Command.Hold.USUAL, "h-1");
    }
}
