package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.program.Program;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** All lanes of a gateway. An account always goes to the same lane, so its commands keep their order. */
public final class PostingLanes {
    private final List<Lane> lanes;
    private final LaneLimits limits;

    /**
     * Lanes over the given tracks.
     *
     * @param tracks one for each lane, 1 to {@link AccountId#SHARDS}
     * @param program the program in force, asked anew at each flush
     */
    public PostingLanes(
            List<Track> tracks,
            Supplier<Program> program,
            CommitListener listener,
            LaneObserver observer,
            LaneLimits limits) {
        if (tracks.isEmpty() || tracks.size() > AccountId.SHARDS) {
            throw new IllegalArgumentException("1 to " + AccountId.SHARDS + " lanes, not " + tracks.size());
        }
        this.limits = limits;
        lanes = tracks.stream()
                .map(track -> new Lane(track.turns(), track.store(), program, listener, observer, limits))
                .toList();
    }

    /**
     * Posts a command to its account's lane.
     *
     * @return the reply, always; a failure is a defect
     */
    public Uni<Reply> post(Submission submission) {
        return lanes.get(submission.accountId().shard() % lanes.size()).post(submission);
    }

    /** Commands that wait or are under way, in all lanes. */
    public int depth() {
        return lanes.stream().mapToInt(Lane::depth).sum();
    }

    /** How many commands fit into all lanes. */
    public int capacity() {
        return limits.queue() * lanes.size();
    }

    /**
     * What a lane runs on.
     *
     * @param turns runs the lane's turns, always on the same event loop
     * @param store the lane's way to the ledger, to be used on that event loop
     */
    public record Track(Executor turns, LedgerStore store) {}
}
