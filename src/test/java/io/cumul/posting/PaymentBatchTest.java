package io.cumul.posting;

import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Commands.release;
import static io.cumul.core.fixture.Commands.retry;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.ReturnText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Payments with points, one by one and in one batch. Alice holds 10,000 points at version 12, of which a hundred pay 1.00 EUR;
 * each order is of 10.00 EUR.
 */
class PaymentBatchTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant LATE = NOW.plus(Command.Hold.USUAL);

    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private Program program = Rulesets.ruleset().paying("1").program();

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void paymentsPayNoMoreThanIsPayableTogether(boolean together) {
        assertThat(flush(
                        together,
                        pay("o-1", "6.00", "10.00"),
                        pay("o-1", "4.01", "10.00"),
                        pay("o-1", "4.00", "10.00"),
                        pay("o-1", "0.01", "10.00"),
                        pay("o-2", "10.00", "10.00")))
                .containsExactly("REDEEM 13", "ABOVE_PAYABLE", "REDEEM 14", "ABOVE_PAYABLE", "REDEEM 15");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void norMoreThanTheirShareOfIt(boolean together) {
        program = Rulesets.ruleset().paying("0.5").program();

        assertThat(flush(
                        together,
                        pay("o-1", "3.00", "10.00"),
                        pay("o-1", "2.01", "10.00"),
                        pay("o-1", "2.00", "10.00"),
                        pay("o-1", "0.01", "10.00")))
                .containsExactly("REDEEM 13", "ABOVE_SHARE", "REDEEM 14", "ABOVE_SHARE");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasSaidToBePayableStandsUntilSomethingElseIsSaid(boolean together) {
        assertThat(flush(
                        together,
                        pay("o-1", "6.00", "10.00"),
                        pay("o-1", "4.01", null),
                        pay("o-1", "5.00", "11.00"),
                        pay("o-1", "0.01", null),
                        total("o-2", "6.00", "10.00"),
                        pay("o-2", "4.01", null),
                        pay("o-2", "4.00", null)))
                .containsExactly(
                        "REDEEM 13",
                        "ABOVE_PAYABLE",
                        "REDEEM 14",
                        "ABOVE_PAYABLE",
                        "REDEEM 15",
                        "ABOVE_PAYABLE",
                        "REDEEM 16");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsSetAsideCountsAndOnceCapturedStill(boolean together) {
        assertThat(flush(
                        together,
                        hold("h1", "o-1", "6.00"),
                        pay("o-1", "4.01", null),
                        pay("o-1", "4.00", "10.00"),
                        capture("h1"),
                        pay("o-1", "0.01", "10.00"),
                        hold("h2", "o-1", "0.01")))
                .containsExactly(
                        "HOLD 13", "ABOVE_PAYABLE", "REDEEM 14", "CAPTURE 15", "ABOVE_PAYABLE", "ABOVE_PAYABLE");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasSaidOfAHoldStandsForTheOneThatReplacesIt(boolean together) {
        Command unsaid =
                new Command.Hold(ALICE, "o-1", Channel.WEB, null, price("10.01", null), Command.Hold.USUAL, "h2");

        assertThat(flush(together, hold("h1", "o-1", "6.00"), unsaid, hold("h3", "o-1", "10.00")))
                .containsExactly("HOLD 13", "ABOVE_PAYABLE", "HOLD 15");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsReplacedVoidedOrReleasedCountsNoMore(boolean together) {
        assertThat(flush(
                        together,
                        hold("h1", "o-1", "6.00"),
                        hold("h2", "o-1", "10.00"),
                        release("h2"),
                        hold("h3", "o-1", "10.00"),
                        capture("h3", 400),
                        pay("o-1", "6.01", "10.00"),
                        pay("o-1", "6.00", "10.00")))
                .containsExactly(
                        "HOLD 13", "HOLD 15", "VOID 16", "HOLD 17", "CAPTURE 19", "ABOVE_PAYABLE", "REDEEM 20");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void aHoldThatIsOverCountsNoMoreUnlessALateCaptureTriesAgain(boolean together) {
        flush(true, hold("h1", "o-1", "6.00"), hold("h2", "o-2", "6.00"), hold("h3", "o-3", "6.00"));
        ledger.at(LATE);

        assertThat(flush(
                        together,
                        pay("o-1", "10.00", "10.00"),
                        retry("h1"),
                        pay("o-2", "4.00", "10.00"),
                        retry("h2"),
                        pay("o-2", "0.01", "10.00"),
                        retry("h3"),
                        pay("o-3", "4.01", "10.00")))
                .containsExactly(
                        "REDEEM 19",
                        "ABOVE_PAYABLE",
                        "REDEEM 20",
                        "CAPTURE 22",
                        "ABOVE_PAYABLE",
                        "CAPTURE 24",
                        "ABOVE_PAYABLE");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void whatCameBackCountsNoMore(boolean together) {
        assertThat(flush(
                        together,
                        total("o-1", "4.00", "10.00"),
                        total("o-1", "6.00", "10.00"),
                        refund("o-1", "r-1", "amount 5.00"),
                        total("o-1", "5.01", "10.00"),
                        total("o-1", "5.00", "10.00"),
                        total("o-1", "0.01", "10.00")))
                .containsExactly("REDEEM 13", "REDEEM 14", "REFUND 16", "ABOVE_PAYABLE", "REDEEM 17", "ABOVE_PAYABLE");
    }

    @ParameterizedTest(name = "in one batch: {0}")
    @ValueSource(booleans = {true, false})
    void pointsThatPayNothingDoNotCount(boolean together) {
        assertThat(flush(
                        together,
                        redeem("o-1", 3_000),
                        pay("o-1", "10.00", "10.00"),
                        refund("o-1", "r-1", "everything"),
                        redeem("o-1", 3_000),
                        pay("o-1", "10.00", "10.00")))
                .containsExactly("REDEEM 13", "REDEEM 14", "REFUND 16", "REDEEM 17", "REDEEM 18");
    }

    /** At least 500 points, in hundreds: this bounds what the member may choose, not what the shop does with it. */
    @Test
    void aPartOfWhatIsSetAsideMayBeCapturedBelowTheMinimumAndBetweenTheSteps() {
        Rate hundred = new Rate(100, eur("1.00"));
        program = Rulesets.ruleset()
                .paying(new PointsPayment(hundred, Rounding.CEILING, 500, 100, null, Multiplier.ONE, true))
                .program();

        assertThat(flush(true, hold("h1", "o-1", "6.00"), capture("h1", 33), pay("o-1", "0.33", "10.00")))
                .containsExactly("HOLD 13", "CAPTURE 15", "BELOW_MINIMUM");
        assertThat(ledger.journal().getLast().entry().details().terms())
                .isEqualTo(new Terms.Payment(eur("0.33"), eur("10.00")));
    }

    /** Without a lock nothing is known of orders, so whatever depends on them is not for it to refuse. */
    @Test
    void theDoubtLaneRefusesNoPaymentForWhatItDoesNotKnow() {
        program = Rulesets.ruleset().paying("0.5").program();
        flush(true, pay("o-1", "3.00", "10.00"), hold("h1", "o-2", "3.00"));

        assertThat(doubt(pay("o-1", "2.01", "10.00"))).isEqualTo("onward");
        assertThat(doubt(pay("o-1", "2.00", null))).isEqualTo("onward");
        assertThat(doubt(pay("o-2", "2.01", "10.00"))).isEqualTo("onward");
        assertThat(doubt(pay("o-1", "99.99", "999.00"))).isEqualTo("InsufficientPoints");
    }

    private List<String> flush(boolean together, Command... commands) {
        List<Submission> batch = new ArrayList<>();
        for (Command command : commands) {
            batch.add(Submission.unkeyed(command, null));
        }
        return together
                ? run(batch)
                : batch.stream()
                        .flatMap(submission -> run(List.of(submission)).stream())
                        .toList();
    }

    private List<String> run(List<Submission> batch) {
        if (ledger.accounts().isEmpty()) {
            ledger.holds(alice("10000@never"));
        }
        return ledger
                .flush(needs(batch), loaded -> Batch.judge(batch, loaded, program))
                .await()
                .indefinitely()
                .replies()
                .stream()
                .map(PaymentBatchTest::text)
                .toList();
    }

    private String doubt(Command command) {
        List<Submission> batch = List.of(Submission.unkeyed(command, null));
        return text(ledger.flush(needs(batch), loaded -> Batch.refuse(batch, loaded, program))
                .await()
                .indefinitely()
                .replies()
                .getFirst());
    }

    private static Needs needs(List<Submission> batch) {
        return new Needs(batch, "club", Set.of(), Set.of(), false, true);
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Settled(Outcome outcome, boolean replayed)
                        && outcome instanceof Outcome.Refused(Refusal.PaymentNotAllowed(String reason))
                ? reason
                : Asked.text(reply);
    }

    private static Command pay(String orderId, String amount, @Nullable String payable) {
        return new Command.Redeem(ALICE, orderId, Channel.WEB, null, price(amount, payable));
    }

    private static Command total(String orderId, String amount, String orderTotal) {
        return new Command.Redeem(ALICE, orderId, Channel.WEB, eur(orderTotal), price(amount, null));
    }

    private static Command hold(String holdId, String orderId, String amount) {
        return new Command.Hold(ALICE, orderId, Channel.WEB, null, price(amount, "10.00"), Command.Hold.USUAL, holdId);
    }

    private static Price price(String amount, @Nullable String payable) {
        @Nullable Money of = payable == null ? null : eur(payable);
        return new Price.OfMoney(eur(amount), of);
    }

    private static Command refund(String orderId, String refundId, String what) {
        return new Command.Refund(ALICE, OrderRef.whole(orderId), refundId, Channel.WEB, ReturnText.returning(what));
    }
}
