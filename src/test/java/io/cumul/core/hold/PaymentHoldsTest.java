package io.cumul.core.hold;

import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Price;
import io.cumul.core.fixture.Till;
import io.cumul.core.ledger.Details;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.PointsPayment;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that points pay, set aside first: 7 points pay 1.00 EUR. */
class PaymentHoldsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant LATE = NOW.plus(Command.Hold.USUAL);

    private final Till till = new Till(
            alice("1000@never"),
            ruleset()
                    .paying(new PointsPayment(
                            new Rate(7, eur("1.00")), Rounding.CEILING, 1, 1, null, Multiplier.ONE, true))
                    .program());

    /** A fraction of a cent is nobody's. */
    @ParameterizedTest(name = "{0} of 14 points, late or not, pay {1}")
    @CsvSource({"14, 2.00", "13, 1.85", "7, 1.00", "1, 0.14"})
    void someOfThePointsPayTheirShare(long points, String paid) {
        till.ask(hold("h1", "o-1"), NOW);
        till.ask(hold("h2", "o-2"), NOW);

        Details.Spent inTime = spent(till.ask(capture("h1", points), LATER));
        Details.Spent late = spent(till.ask(new Command.Capture(ALICE, "h2", points, Command.OnExpired.RETRY), LATE));

        assertThat(((Terms.Payment) Objects.requireNonNull(inTime.terms())).amount())
                .isEqualTo(eur(paid));
        assertThat(inTime.orderTotal()).as("which a refund will ask for").isEqualTo(eur("20.00"));
        assertThat(late).isEqualTo(inTime);
    }

    private static Command hold(String holdId, String orderId) {
        Price two = new Price.OfMoney(eur("2.00"), null);
        return new Command.Hold(ALICE, orderId, Channel.WEB, eur("20.00"), two, Command.Hold.USUAL, holdId);
    }

    private static Details.Spent spent(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Details details = ((Decision.Accepted) decision).own().entry().details();
        return Objects.requireNonNull(((Details.OfHold) details).spent());
    }
}
