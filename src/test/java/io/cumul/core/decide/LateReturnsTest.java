package io.cumul.core.decide;

import static io.cumul.core.fixture.RefundText.moves;
import static io.cumul.core.fixture.RefundText.policy;
import static io.cumul.core.fixture.RefundText.said;
import static io.cumul.core.fixture.RefundText.sums;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.decision.Decision;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.ReturnText;
import io.cumul.core.fixture.ReturnsDesk;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Expiry;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Returns of which part comes when other things have happened since. Purchases are made on 15 June 2026. */
class LateReturnsTest {
    /** What comes back and is gone at once is not there to be taken. */
    @Test
    void whatWasForgivenIsNotTakenFromWhatComesBackTooLate() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .refunding(policy("CLAMP"))
                        .minimum(MoneyText.eur("30.00"))
                        .program())
                .holds("40@2026-07-01")
                .spends("o-1", 40)
                .buys("o-1", "mug 40.00")
                .spends("o-2", 40);
        assertThat(said(sums(desk.returns("o-1", "r-1", "mug 20.00")))).isEqualTo("forgiven 20");

        Decision.Accepted late = desk.after(30).returns("o-1", "r-2", "everything");

        assertThat(sums(late).restored()).isEqualTo(20);
        assertThat(sums(late).expired()).isEqualTo(20);
        assertThat(sums(late).clawedBack()).isZero();
        assertThat(said(sums(late))).isEqualTo("-");
    }

    /** To spend them was an activity too: had they stayed, they would live as long from then on. */
    @Test
    void underInactivityPointsLiveOnFromWhenTheyWereSpentThoughNothingElseIsThere() {
        ReturnsDesk desk = new ReturnsDesk(
                        ruleset().zone("UTC").expiring(new Expiry.Inactivity(6)).program())
                .holds("30@2026-07-01")
                .spends("o-1", 30)
                .after(60);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.RESTORE)).isEqualTo("REDEEMED 30@2026-12-16");
        assertThat(sums(refund).expired()).isZero();
    }

    /** The first mug cost 10.00: what is paid back beyond that is of the others. */
    @Test
    void aLinePaysBackNoMoreThanItCost() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug 10.00 + mug x3 36.00");

        Decision.Accepted refund = desk.returns("o-1", "r-1", "mug x2 40.00");

        assertThat(Objects.requireNonNull(refund.refunded()).returns())
                .isEqualTo(ReturnText.returns("1 10.00 + 2 30.00"));
    }
}
