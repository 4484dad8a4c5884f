package io.cumul.core.hold;

import static io.cumul.core.fixture.Commands.capture;
import static io.cumul.core.fixture.Commands.hold;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Commands.release;
import static io.cumul.core.fixture.Commands.retry;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Holds;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Till;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-30T23:50:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    /** After the usual time of a hold, and after the end of June. */
    private static final Instant LATE = NOW.plus(Command.Hold.USUAL);

    private Till till = till("100@never");

    @Test
    void pinsTheLotsThatExpireSoonest() {
        till = till("30@2026-07-01 100@never");

        Decision decision = till.ask(hold("h1", "o-1", 50), NOW);

        assertThat(Till.text(decision)).isEqualTo("HOLD AVAILABLE to HELD: 30@2026-07-01 20@never");
        assertThat(own(decision).availableAfter()).isEqualTo(80);
        assertThat(own(decision).heldAfter()).isEqualTo(50);
        assertThat(own(decision).occasion().order().orderId()).isEqualTo("o-1");
        assertThat(till.account().holds().named("h1").expiresAt()).isEqualTo(LATE);
        assertThat(till.account().nextChangeAt()).isEqualTo(LATE);
    }

    @Test
    void whatIsHeldCannotBeSpentOtherwise() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(refusal(till.ask(redeem("o-1", 41), LATER))).isEqualTo(new Refusal.InsufficientPoints(41, 40));
        assertThat(refusal(till.ask(hold("h2", "o-2", 41), LATER))).isEqualTo(new Refusal.InsufficientPoints(41, 40));
    }

    @Test
    void aRedemptionLeavesALiveHoldOfItsOrderAlone() {
        till.ask(hold("h1", "o-1", 60), NOW);

        till.ask(redeem("o-1", 40), LATER);

        assertThat(till.account().holds().points()).isEqualTo(60);
        assertThat(own(till.ask(capture("h1"), LATER)).redeemedOnOrder()).isEqualTo(100);
    }

    @Test
    void isCapturedInFull() {
        till.ask(hold("h1", "o-1", 60), NOW);

        Decision decision = till.ask(capture("h1"), LATER);

        assertThat(Till.text(decision)).isEqualTo("CAPTURE HELD to REDEEMED: 60@never");
        assertThat(own(decision).availableAfter()).isEqualTo(40);
        assertThat(own(decision).heldAfter()).isZero();
        assertThat(own(decision).redeemedOnOrder()).isEqualTo(60);
        assertThat(till.account().holds()).isEqualTo(Holds.NONE);
    }

    @Test
    void isCapturedInPartAndTheRestGoesBackToItsLots() {
        till = till("30@2026-08-01 100@never");
        till.ask(hold("h1", "o-1", 50), NOW);

        Decision decision = till.ask(capture("h1", 35), LATER);

        assertThat(Till.text(decision))
                .isEqualTo("RELEASE HELD to AVAILABLE: 15@never, CAPTURE HELD to REDEEMED: 30@2026-08-01 5@never");
        assertThat(details(own(decision)).released()).isEqualTo(15);
        assertThat(text(till.account().lots().list())).isEqualTo("95@never");
    }

    @Test
    void whatIsPinnedCanBeCapturedThoughItHasExpired() {
        till = till("30@2026-07-01");
        till.ask(hold("h1", "o-1", 30), NOW);

        Decision decision = till.ask(capture("h1"), LATE.minusSeconds(1));

        assertThat(Till.text(decision)).isEqualTo("CAPTURE HELD to REDEEMED: 30@2026-07-01");
    }

    @Test
    void whatIsGivenBackAfterItHasExpiredExpiresAtOnce() {
        till = till("30@2026-07-01 100@never");
        till.ask(hold("h1", "o-1", 30), NOW);
        till.ask(hold("h2", "o-2", 10), NOW);

        Decision decision = till.ask(capture("h1", 10), LATE.minusSeconds(1));

        assertThat(Till.text(decision))
                .isEqualTo("RELEASE HELD to AVAILABLE: 20@2026-07-01, EXPIRE AVAILABLE to EXPIRED: 20@2026-07-01, "
                        + "CAPTURE HELD to REDEEMED: 10@2026-07-01");
        assertThat(own(decision).availableAfter()).isEqualTo(90);
    }

    @Test
    void theSameCaptureAgainIsTheSame() {
        till.ask(hold("h1", "o-1", 60), NOW);
        Decision first = till.ask(capture("h1", 50), LATER);

        Decision again = till.ask(capture("h1", 50), LATE.plusSeconds(3600));

        assertThat(((Decision.Again) again).own()).isEqualTo(((Decision.Accepted) first).own());
    }

    @Test
    void anotherCaptureIsTooMuch() {
        till.ask(hold("h1", "o-1", 60), NOW);
        till.ask(capture("h1", 50), LATER);

        assertThat(refusal(till.ask(capture("h1", 49), LATER))).isEqualTo(new Refusal.HoldCaptured());
        assertThat(refusal(till.ask(capture("h1"), LATER))).isEqualTo(new Refusal.HoldCaptured());
        assertThat(refusal(till.ask(retry("h1"), LATE))).isEqualTo(new Refusal.HoldCaptured());
        assertThat(refusal(till.ask(release("h1"), LATER))).isEqualTo(new Refusal.HoldCaptured());
        assertThat(refusal(till.ask(capture("h1", 61), LATER))).isEqualTo(new Refusal.CaptureExceedsHold());
    }

    @Test
    void noMoreIsCapturedThanIsHeld() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(refusal(till.ask(capture("h1", 61), LATER))).isEqualTo(new Refusal.CaptureExceedsHold());
    }

    @Test
    void isVoidedOnceHoweverOftenItIsAskedFor() {
        till.ask(hold("h1", "o-1", 60), NOW);

        Decision decision = till.ask(release("h1"), LATER);
        Decision again = till.ask(release("h1"), LATE.plusSeconds(1));

        assertThat(Till.text(decision)).isEqualTo("VOID HELD to AVAILABLE: 60@never");
        assertThat(details(own(decision)).released()).isEqualTo(60);
        assertThat(((Decision.Again) again).own()).isEqualTo(((Decision.Accepted) decision).own());
        assertThat(till.account().balance(LATER).available()).isEqualTo(100);
        assertThat(refusal(till.ask(capture("h1"), LATER))).isEqualTo(new Refusal.HoldVoided());
        assertThat(refusal(till.ask(retry("h1"), LATE))).isEqualTo(new Refusal.HoldVoided());
    }

    @Test
    void aVoidIsTheLastEntryThoughWhatComesBackExpires() {
        till = till("30@2026-07-01 100@never");
        till.ask(hold("h1", "o-1", 50), NOW);

        Decision decision = till.ask(release("h1"), LATE.minusSeconds(1));

        assertThat(Till.text(decision))
                .isEqualTo("RELEASE HELD to AVAILABLE: 30@2026-07-01 20@never, "
                        + "EXPIRE AVAILABLE to EXPIRED: 30@2026-07-01, VOID HELD to AVAILABLE: none");
        assertThat(details(own(decision)).released()).isEqualTo(50);
        assertThat(own(decision).availableAfter()).isEqualTo(100);
        assertThat(own(decision).heldAfter()).isZero();
        assertThat(till.account().holds()).isEqualTo(Holds.NONE);
    }

    @Test
    void isOverByItself() {
        till.ask(hold("h1", "o-1", 60), NOW);

        Decision decision = till.ask(new Command.Settle(ALICE), LATE);

        assertThat(Till.text(decision)).isEqualTo("HOLD_EXPIRED HELD to AVAILABLE: 60@never");
        assertThat(till.account().nextChangeAt()).isNull();
    }

    /** Whether or not anybody has booked it. */
    @Test
    void onceOverItDoesNotCountAgainstWhatIsAvailable() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(till.account().balance(LATE.minusNanos(1_000)).available()).isEqualTo(40);
        assertThat(till.account().balance(LATE).available()).isEqualTo(100);
        assertThat(till.account().balance(LATE).held()).isZero();
        assertThat(Till.text(till.ask(redeem("o-2", 100), LATE)))
                .isEqualTo("HOLD_EXPIRED HELD to AVAILABLE: 60@never, REDEEM AVAILABLE to REDEEMED: 100@never");
    }

    @Test
    void onceOverItIsNeitherCapturedNorVoided() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(refusal(till.ask(capture("h1"), LATE))).isEqualTo(new Refusal.HoldExpired());
        assertThat(refusal(till.ask(release("h1"), LATE))).isEqualTo(new Refusal.HoldExpired());
        till.ask(new Command.Settle(ALICE), LATE);
        assertThat(refusal(till.ask(capture("h1"), LATE))).isEqualTo(new Refusal.HoldExpired());
        assertThat(refusal(till.ask(release("h1"), LATE))).isEqualTo(new Refusal.HoldExpired());
    }

    @Test
    void theLastInstantIsStillInTime() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(Till.text(till.ask(capture("h1"), LATE.minusNanos(1_000))))
                .isEqualTo("CAPTURE HELD to REDEEMED: 60@never");
    }

    @Test
    void aLateCaptureTakesThePointsIfTheyAreStillThere() {
        till.ask(hold("h1", "o-1", 60), NOW);

        Decision decision = till.ask(retry("h1"), LATE);

        assertThat(Till.text(decision))
                .isEqualTo("HOLD_EXPIRED HELD to AVAILABLE: 60@never, HOLD AVAILABLE to HELD: 60@never, "
                        + "CAPTURE HELD to REDEEMED: 60@never");
        assertThat(((Decision.Accepted) decision).entries())
                .extracting(posted -> posted.entry().heldAfter())
                .containsExactly(0L, 60L, 0L);
        assertThat(own(decision).redeemedOnOrder()).isEqualTo(60);
        assertThat(Till.text(till.ask(retry("h1"), LATE))).isEqualTo("again CAPTURE");
        assertThat(Till.text(till.ask(capture("h1"), LATE))).isEqualTo("again CAPTURE");
    }

    @Test
    void aLateCaptureIsRefusedIfTheyAreNot() {
        till.ask(hold("h1", "o-1", 60), NOW);
        till.ask(redeem("o-2", 50), LATE);

        assertThat(refusal(till.ask(retry("h1"), LATE))).isEqualTo(new Refusal.InsufficientPoints(60, 50));
    }

    @Test
    void aLateCaptureReplacesTheNextHoldOfItsOrderAndMaySpendItsPoints() {
        till.ask(hold("h1", "o-1", 60), NOW);
        till.ask(hold("h2", "o-1", 90), LATE);

        Decision decision = till.ask(retry("h1"), LATE.plusSeconds(1));

        assertThat(Till.text(decision))
                .isEqualTo("VOID HELD to AVAILABLE: 90@never, HOLD AVAILABLE to HELD: 60@never, "
                        + "CAPTURE HELD to REDEEMED: 60@never");
        Entry voided = ((Decision.Accepted) decision).entries().getFirst().entry();
        assertThat(details(voided).replacedBy()).isEqualTo("h1");
        assertThat(till.account().holds()).isEqualTo(Holds.NONE);
        assertThat(refusal(till.ask(capture("h2"), LATE.plusSeconds(2)))).isEqualTo(new Refusal.HoldVoided());
    }

    @Test
    void theNextHoldOfTheOrderStaysIfALateCaptureIsRefused() {
        till.ask(hold("h1", "o-1", 60), NOW);
        till.ask(hold("h2", "o-1", 40), LATE);
        till.ask(redeem("o-2", 50), LATE);

        assertThat(refusal(till.ask(retry("h1"), LATE))).isEqualTo(new Refusal.InsufficientPoints(60, 50));
        assertThat(till.account().holds().named("h2")).isNotNull();
    }

    @Test
    void aLateCaptureNeedsRoomAmongTheLiveHoldsAsANewHoldDoes() {
        till.ask(hold("late", "o-late", 1), NOW);
        for (int i = 0; i < Holds.MOST; i++) {
            till.ask(hold("h" + i, "o-" + i, 1), LATE.plusSeconds(i));
        }

        assertThat(refusal(till.ask(retry("late"), LATE.plusSeconds(60))))
                .isEqualTo(new Refusal.LimitReached("LIVE_HOLDS", LATE.plus(Command.Hold.USUAL)));
    }

    @Test
    void aRepeatReplacesTheHoldOfItsOrderAndMaySpendItsPoints() {
        till.ask(hold("h1", "o-1", 60), NOW);

        Decision decision = till.ask(hold("h2", "o-1", 100), LATER);

        assertThat(Till.text(decision))
                .isEqualTo("VOID HELD to AVAILABLE: 60@never, HOLD AVAILABLE to HELD: 100@never");
        Entry voided = ((Decision.Accepted) decision).entries().getFirst().entry();
        assertThat(details(voided).replacedBy()).isEqualTo("h2");
        assertThat(till.account().holds().list()).hasSize(1);
        assertThat(refusal(till.ask(capture("h1"), LATER))).isEqualTo(new Refusal.HoldVoided());
        assertThat(Till.text(till.ask(release("h1"), LATER))).isEqualTo("again VOID");
    }

    @Test
    void whatTheReplacedHoldGivesBackMayHaveExpired() {
        till = till("30@2026-07-01 100@never");
        till.ask(hold("h1", "o-1", 30), NOW);

        assertThat(Till.text(till.ask(hold("h2", "o-1", 100), LATE.minusSeconds(1))))
                .isEqualTo("VOID HELD to AVAILABLE: 30@2026-07-01, EXPIRE AVAILABLE to EXPIRED: 30@2026-07-01, "
                        + "HOLD AVAILABLE to HELD: 100@never");
    }

    @Test
    void theOldHoldStaysIfTheNewOneIsRefused() {
        till.ask(hold("h1", "o-1", 60), NOW);

        assertThat(refusal(till.ask(hold("h2", "o-1", 101), LATER)))
                .isEqualTo(new Refusal.InsufficientPoints(101, 100));

        assertThat(till.account().holds().named("h1")).isNotNull();
        assertThat(Till.text(till.ask(capture("h1"), LATER))).isEqualTo("CAPTURE HELD to REDEEMED: 60@never");
    }

    @Test
    void thereAreAtMostThirtyTwoAtATime() {
        for (int i = 0; i < Holds.MOST; i++) {
            till.ask(hold("h" + i, "o-" + i, 1), NOW.plusSeconds(i));
        }

        assertThat(refusal(till.ask(hold("one-more", "another", 1), LATE.minusSeconds(1))))
                .isEqualTo(new Refusal.LimitReached("LIVE_HOLDS", LATE));
        assertThat(Till.text(till.ask(hold("instead", "o-7", 2), LATE.minusSeconds(1))))
                .startsWith("VOID");
        assertThat(Till.text(till.ask(hold("one-more", "another", 1), LATE))).startsWith("HOLD_EXPIRED");
    }

    @Test
    void whatWasNeverHeldIsNotFound() {
        assertThat(refusal(till.ask(capture("h1"), NOW))).isEqualTo(new Refusal.HoldNotFound());
        assertThat(refusal(till.ask(retry("h1"), NOW))).isEqualTo(new Refusal.HoldNotFound());
        assertThat(refusal(till.ask(release("h1"), NOW))).isEqualTo(new Refusal.HoldNotFound());
    }

    /** Where activity keeps points alive, a capture is one, and what is set aside lives as long as what is not. */
    @Test
    void aCaptureIsAnActivityAndWhatIsHeldLivesOnToo() {
        till = new Till(
                alice("100@2026-07-15"),
                ruleset().expiring(new Expiry.Inactivity(12)).program());
        till.ask(hold("h1", "o-1", 10), NOW);
        till.ask(hold("h2", "o-2", 20), NOW);

        Entry captured = own(till.ask(capture("h1"), LATER));

        assertThat(captured.extendedTo())
                .isEqualTo(till.account().lots().list().getFirst().expiresAt());
        assertThat(till.account().holds().named("h2").lots().list().getFirst().expiresAt())
                .isEqualTo(captured.extendedTo())
                .isAfter(Instant.parse("2027-06-29T00:00:00Z"));
    }

    @Test
    void whatComesBackToADebtorRepaysFirst() {
        till.ask(hold("h1", "o-1", 60), NOW);
        Account account = till.account();
        till.becomes(account.with(account.lots().debit(40).left()).owing(25));

        Decision decision = till.ask(release("h1"), LATER);

        assertThat(Till.text(decision))
                .isEqualTo("RELEASE HELD to AVAILABLE: 60@never, REPAY AVAILABLE to OWED: 25@never, "
                        + "VOID HELD to AVAILABLE: none");
        assertThat(own(decision).availableAfter()).isEqualTo(35);
        assertThat(till.account().owed()).isZero();
    }

    @Test
    void lastsAsLongAsItIsToldTo() {
        till.ask(hold(ALICE, "h1", "o-1", 60, Duration.ofSeconds(30)), NOW);

        assertThat(till.account().nextChangeAt()).isEqualTo(NOW.plusSeconds(30));
    }

    private static Till till(String lots) {
        return new Till(alice(lots), ruleset().program());
    }

    private static Entry own(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Posted own = ((Decision.Accepted) decision).own();
        return own.entry();
    }

    private static Details.OfHold details(Entry entry) {
        return (Details.OfHold) entry.details();
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }
}
