package io.cumul.core.hold;

import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Commands.release;
import static io.cumul.core.fixture.Commands.retry;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Till;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.reward.Reward;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rewards that are set aside first: a coffee costs 100 points, and a member has it twice at most. */
class RewardHoldsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant LATE = NOW.plus(Command.Hold.USUAL);
    private static final String COUNTER = Reward.counter("coffee");
    private static final Terms.Reward COFFEE = new Terms.Reward("coffee", 1, Handout.NO_CODE, new Terms.Counted(null));

    private final Till till = new Till(alice("1000@never"), ruleset().program()).offering("coffee 100 limit:2/EVER", 3);

    @Test
    void takesStockWhenItIsHeldAndNoneWhenItIsCaptured() {
        Decision.Accepted held = accepted(hold("h1", "o-1", 1), NOW);
        assertThat(held.takes()).isEqualTo(Map.of(Reward.shelf("coffee"), 1L));

        Decision.Accepted captured = accepted(capture("h1"), LATER);

        assertThat(captured.takes()).isEmpty();
        assertThat(till.left("coffee")).isEqualTo(2);
        assertThat(spent(captured.own().entry()).terms()).isEqualTo(COFFEE);
    }

    @Test
    void countsAsHadOnceItIsCaptured() {
        accepted(hold("h1", "o-1", 1), NOW);
        assertThat(till.account().usage().of(COUNTER, null)).isZero();

        accepted(capture("h1"), LATER);

        assertThat(till.account().usage().of(COUNTER, null)).isEqualTo(1);
    }

    @Test
    void isCapturedInFullAlone() {
        accepted(hold("h1", "o-1", 1), NOW);

        assertThat(refusal(capture("h1", 99), LATER))
                .isInstanceOfSatisfying(
                        Refusal.InvalidValue.class,
                        value -> assertThat(value.field()).isEqualTo("points"));
        assertThat(Till.text(till.ask(capture("h1", 100), LATER))).isEqualTo("CAPTURE HELD to REDEEMED: 100@never");
    }

    @Test
    void isInStockAgainWhenItIsVoided() {
        accepted(hold("h1", "o-1", 2), NOW);

        Decision.Accepted voided = accepted(release("h1"), LATER);

        assertThat(voided.takes()).isEqualTo(Map.of(Reward.shelf("coffee"), -2L));
        assertThat(till.ask(release("h1"), LATER)).isInstanceOf(Decision.Again.class);
        assertThat(till.left("coffee")).isEqualTo(3);
    }

    @Test
    void isInStockAgainWhenItIsOver() {
        accepted(hold("h1", "o-1", 2), NOW);

        Decision.Accepted over = accepted(new Command.Settle(ALICE), LATE);

        assertThat(over.takes()).isEqualTo(Map.of(Reward.shelf("coffee"), -2L));
        assertThat(till.left("coffee")).isEqualTo(3);
    }

    @Test
    void theLastOneMayBeHeldInPlaceOfItself() {
        till.othersTake("coffee", 1);
        accepted(hold("h1", "o-1", 2), NOW);
        assertThat(refusal(hold("h2", "o-2", 1), NOW)).isEqualTo(new Refusal.OutOfStock("STOCK"));

        Decision.Accepted next = accepted(hold("h3", "o-1", 2), LATER);

        assertThat(next.takes()).isEmpty();
        assertThat(till.left("coffee")).isZero();
        assertThat(refusal(hold("h4", "o-1", 3), LATER)).isEqualTo(new Refusal.OutOfStock("STOCK"));
    }

    @Test
    void whatWasHeldMayBeRedeemedOnceItIsOver() {
        till.othersTake("coffee", 2);
        accepted(hold("h1", "o-1", 1), NOW);

        Decision.Accepted redeemed = accepted(redeem("o-2", 1), LATE);

        assertThat(redeemed.takes()).isEmpty();
        assertThat(spent(redeemed.own().entry()).terms()).isEqualTo(COFFEE);
        assertThat(refusal(redeem("o-3", 1), LATE)).isEqualTo(new Refusal.OutOfStock("STOCK"));
    }

    @Test
    void whatIsHeldAndWhatWasHadAreTogetherNoMoreThanAMemberMayHave() {
        accepted(redeem("o-1", 1), NOW);
        accepted(hold("h1", "o-2", 1), NOW);

        assertThat(refusal(hold("h2", "o-3", 1), LATER)).isInstanceOf(Refusal.LimitReached.class);
        assertThat(refusal(redeem("o-3", 1), LATER)).isInstanceOf(Refusal.LimitReached.class);
        accepted(hold("h3", "o-2", 1), LATER);
        accepted(capture("h3"), LATER);
        assertThat(refusal(hold("h4", "o-3", 1), LATER)).isInstanceOf(Refusal.LimitReached.class);
        assertThat(till.account().usage().of(COUNTER, null)).isEqualTo(2);
    }

    @Test
    void aLateCaptureTakesOneThatIsStillThere() {
        till.othersTake("coffee", 2);
        accepted(hold("h1", "o-1", 1), NOW);

        Decision.Accepted captured = accepted(retry("h1"), LATE);

        assertThat(captured.takes()).as("what came back is what is had again").isEmpty();
        assertThat(till.left("coffee")).isZero();
        assertThat(spent(captured.own().entry()).terms()).isEqualTo(COFFEE);
        assertThat(till.account().usage().of(COUNTER, null)).isEqualTo(1);
    }

    @Test
    void aLateCaptureIsRefusedIfItIsGone() {
        accepted(hold("h1", "o-1", 2), NOW);
        accepted(new Command.Settle(ALICE), LATE);
        till.othersTake("coffee", 2);

        assertThat(refusal(retry("h1"), LATE)).isEqualTo(new Refusal.OutOfStock("STOCK"));
    }

    /** What is not known of the hold is what the order costs, if nobody said. */
    @Test
    void whatTheOrderCostsIsKeptFromTheBeginningToTheEnd() {
        Price tenPoints = new Price.OfPoints(10);
        accepted(new Command.Hold(ALICE, "o-1", Channel.WEB, eur("20.00"), tenPoints, Command.Hold.USUAL, "h1"), NOW);

        Entry captured = accepted(capture("h1", 5), LATER).own().entry();

        assertThat(spent(captured).orderTotal()).isEqualTo(eur("20.00"));
        assertThat(spent(accepted(new Command.Redeem(ALICE, "o-1", Channel.WEB, eur("20.00"), tenPoints), LATER)
                                .own()
                                .entry())
                        .orderTotal())
                .isEqualTo(eur("20.00"));
    }

    private static Command hold(String holdId, String orderId, int quantity) {
        Price price = new Price.OfReward("coffee", quantity);
        return new Command.Hold(ALICE, orderId, Channel.WEB, null, price, Command.Hold.USUAL, holdId);
    }

    private static Command redeem(String orderId, int quantity) {
        return new Command.Redeem(ALICE, orderId, Channel.WEB, null, new Price.OfReward("coffee", quantity));
    }

    private Decision.Accepted accepted(Command command, Instant now) {
        Decision decision = till.ask(command, now);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private Refusal refusal(Command command, Instant now) {
        Decision decision = till.ask(command, now);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }

    private static Details.Spent spent(Entry entry) {
        return switch (entry.details()) {
            case Details.Spent spent -> spent;
            case Details.OfHold hold -> hold.spent();
            default -> throw new AssertionError("nothing of what it is for: " + entry);
        };
    }
}
