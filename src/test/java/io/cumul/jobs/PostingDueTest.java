package io.cumul.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.jobs.JobObserver.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Pages of two. */
class PostingDueTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final Desk desk = new Desk();
    private final PostingDue postingDue = new PostingDue(desk, desk.rota(InstantSource.fixed(NOW)));

    @Test
    void forgetsWhatHasActedAndWhatWasRefused() {
        desk.waits(referral("anna"), NOW.minusSeconds(9));
        desk.waits(referral("bert"), NOW.minusSeconds(1));
        desk.refuses("anna");

        turn();

        assertThat(desk.posted()).containsExactly("anna", "bert");
        assertThat(desk.results()).containsExactly(Result.REFUSED, Result.NOTHING);
        assertThat(desk.behind("due")).isEqualTo(Duration.ofSeconds(9));
        assertThat(desk.waiting()).isZero();
    }

    @Test
    void keepsWhatGotNoOutcomeAndGoesOn() {
        for (String id : new String[] {"anna", "bert", "carl"}) {
            desk.waits(referral(id), NOW);
        }
        desk.unavailable("anna");

        turn();
        turn();
        assertThat(desk.posted()).containsExactly("anna", "bert", "carl");
        assertThat(desk.waiting()).isEqualTo(1);

        desk.recovers();
        turn();
        assertThat(desk.posted()).containsExactly("anna");
        assertThat(desk.waiting()).isZero();
    }

    private void turn() {
        postingDue.turn().await().indefinitely();
    }

    private static Command.Act referral(String id) {
        return new Command.Act(
                new AccountId(id), new ActionRef(ActionRef.REFERRAL, "zoe"), Channel.WEB, null, Command.Origin.SYSTEM);
    }
}
