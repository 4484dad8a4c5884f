package io.cumul.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Pages of two. */
class SettlingTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final Desk desk = new Desk();
    private final Settling settling = new Settling(desk, desk.rota(InstantSource.fixed(NOW)));

    @Test
    void settlesTheLongestOverdueFirstAPageATurn() {
        desk.changed("anna", NOW.minusSeconds(1));
        desk.changed("bert", NOW.minusSeconds(9));
        desk.changed("carl", NOW.minusSeconds(5));

        turn();
        assertThat(desk.posted()).containsExactly("bert", "carl");
        assertThat(desk.behind("settle")).isEqualTo(Duration.ofSeconds(9));
        turn();
        assertThat(desk.posted()).containsExactly("anna");
        turn();
        assertThat(desk.posted()).isEmpty();
        assertThat(desk.behind("settle")).isZero();
    }

    @Test
    void aPageThatGotNoOutcomeIsPostedAgain() {
        desk.changed("anna", NOW.minusSeconds(2));
        desk.changed("bert", NOW.minusSeconds(1));
        desk.unavailable("bert");

        turn();
        desk.recovers();
        desk.posted();
        turn();

        assertThat(desk.posted()).containsExactly("bert");
    }

    @Test
    void whatCannotBeSettledDoesNotHoldUpTheRest() {
        for (String id : new String[] {"anna", "bert", "carl"}) {
            desk.changed(id, NOW.minusSeconds(9));
        }
        desk.changed("dora", NOW.minusSeconds(1));
        desk.keeps("anna", "bert", "carl");

        for (int turns = 0; turns < 3; turns++) {
            turn();
        }

        assertThat(desk.posted()).contains("dora");
        turn();
        assertThat(desk.posted()).as("from the first again").isNotEmpty().doesNotContain("dora");
    }

    @Test
    void nothingIsPostedWhileAnotherReplicaHasTheTurn() {
        desk.changed("anna", NOW.minusSeconds(1));
        desk.turnsAreElsewhere(true);

        turn();

        assertThat(desk.posted()).isEmpty();
    }

    private void turn() {
        settling.turn().await().indefinitely();
    }
}
