package io.cumul.posting;

import static io.cumul.core.fixture.Members.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.Rulesets;
import io.cumul.posting.PostingLanes.Track;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingLanesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final LaneLimits LIMITS =
            new LaneLimits(4, 100, Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofSeconds(1));

    @Test
    void anAccountAlwaysGoesToTheSameLane() {
        List<MemoryLedger> ledgers =
                IntStream.range(0, 3).mapToObj(i -> new MemoryLedger(NOW)).toList();
        Turns turns = new Turns();
        PostingLanes lanes =
                lanes(ledgers.stream().map(ledger -> track(turns, ledger)).toList());

        IntStream.range(0, 60).forEach(i -> Asked.of(lanes.post(enrol("member-" + i % 30))));

        assertThat(lanes.depth()).isEqualTo(60);
        assertThat(lanes.capacity()).as("of three lanes and the doubt lane").isEqualTo(400);
        turns.run();
        assertThat(lanes.depth()).isZero();
        assertThat(ledgers).allSatisfy(ledger -> assertThat(ledger.journal()).isNotEmpty());
        assertThat(ledgers.stream().mapToInt(ledger -> ledger.journal().size()).sum())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, AccountId.SHARDS + 1})
    void thereIsALaneAndNoMoreThanShards(int count) {
        List<Track> tracks = Collections.nCopies(count, track(new Turns(), new MemoryLedger(NOW)));

        assertThatIllegalArgumentException().isThrownBy(() -> lanes(tracks));
    }

    private static Track track(Turns turns, MemoryLedger ledger) {
        return new Track(turns, ledger, ledger, ledger);
    }

    private static PostingLanes lanes(List<Track> tracks) {
        return new PostingLanes(
                tracks,
                new PostingLanes.DoubtTrack(new Turns(), new MemoryLedger(NOW)),
                ProgramVersions.only(Rulesets.ruleset().program()),
                judged -> Uni.createFrom().voidItem(),
                new SeenByLane(),
                LIMITS);
    }

    private static Submission enrol(String member) {
        return Submission.unkeyed(new Command.Enrol(new AccountId(member), profile()), null);
    }
}
