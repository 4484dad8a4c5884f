package io.cumul.redis;

import static io.cumul.redis.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private final Repairs repairs = new Repairs(3, Duration.ofNanos(100));

    @Test
    void handsOutWhatWaitsLongestFirstAndOnlyOnce() {
        repairs.add(List.of(due("a", 1, 0), due("b", 1, 0), due("c", 1, 0)));
        assertThat(repairs.take(2, 0)).containsExactly(due("a", 1, 0), due("b", 1, 0));
        assertThat(repairs.take(2, 0)).containsExactly(due("c", 1, 0));
        assertThat(repairs.take(2, 0)).isEmpty();
    }

    @Test
    void dropsWhatWaitsLongestBeyondTheBound() {
        repairs.add(List.of(due("a", 1, 0), due("b", 1, 0), due("c", 1, 0), due("d", 1, 0)));
        assertThat(repairs.take(9, 0)).containsExactly(due("b", 1, 0), due("c", 1, 0), due("d", 1, 0));
    }

    @Test
    void keepsTheLaterSnapshotOfAnAccount() {
        repairs.add(List.of(due("a", 2, 5), due("b", 1, 0)));
        repairs.add(List.of(due("a", 1, 0), due("b", 2, 5)));
        assertThat(repairs.take(9, 5)).containsExactlyInAnyOrder(due("a", 2, 5), due("b", 2, 5));
    }

    @Test
    void dropsWhatHasWaitedForAsLongAsASnapshotLives() {
        repairs.add(List.of(due("a", 1, 0), due("b", 1, 1)));
        assertThat(repairs.take(9, 100)).containsExactly(due("b", 1, 1));
        assertThat(repairs.left(due("b", 1, 1), 100)).isEqualTo(Duration.ofNanos(1));
    }

    private static Repairs.Due due(String id, long version, long since) {
        return new Repairs.Due(Snapshot.of(account(id, version), Accounts.NOON), since);
    }
}
