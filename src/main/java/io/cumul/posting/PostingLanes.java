package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * All lanes of a gateway. An account always goes to the same posting lane, so its commands keep their order. The doubt lane
 * refuses, without a lock, what cannot be paid, so that hopeless commands take nobody's place.
 */
public final class PostingLanes {
    private final ProgramVersions versions;
    private final CommitListener listener;
    private final LaneObserver observer;
    private final LaneLimits limits;
    private final Twins twins = new Twins();
    private final List<Stragglers> stragglers = new ArrayList<>();
    private final List<Lane> lanes;
    private final Lane doubts;

    /**
     * Lanes over the given tracks.
     *
     * @param tracks one for each posting lane, 1 to {@link AccountId#SHARDS}
     * @param doubts what the doubt lane runs on; its store does not lock
     * @param versions the program, asked anew at each flush
     */
    public PostingLanes(
            List<Track> tracks,
            DoubtTrack doubts,
            ProgramVersions versions,
            CommitListener listener,
            LaneObserver observer,
            LaneLimits limits) {
        if (tracks.isEmpty() || tracks.size() > AccountId.SHARDS) {
            throw new IllegalArgumentException("1 to " + AccountId.SHARDS + " lanes, not " + tracks.size());
        }
        this.versions = versions;
        this.listener = listener;
        this.observer = observer;
        this.limits = limits;
        this.lanes = tracks.stream().map(this::lane).toList();
        Flush refusing = new Flush(doubts.turns(), doubts.store(), Batch::refuse, versions, observer, limits);
        this.doubts = new Lane(
                doubts.turns(), refusing, new ToPosting(), new LastKeys(limits, twins), listener, observer, limits);
    }

    /**
     * Posts a command to its account's lane.
     *
     * @return the reply, always; a failure is a defect
     */
    public Uni<Reply> post(Submission submission) {
        return lane(submission.accountId()).post(submission);
    }

    /**
     * Posts a command that a snapshot says cannot be paid: it is refused without a lock if the ledger says so too, else it
     * goes on to its account's lane.
     *
     * @return the reply, always; a failure is a defect
     */
    public Uni<Reply> doubt(Submission submission) {
        Lane own = lane(submission.accountId());
        // Whoever was let in for the posting lane takes no place there meanwhile.
        return doubts.post(submission)
                .onSubscription()
                .invoke(own::leave)
                .onTermination()
                .invoke(own::comesBack);
    }

    /**
     * Lets a caller in who brings a command for an account, if no more callers are on their way to its lane, in it or on their way
     * back than fit into the lane; those in doubt do not count. So whoever is let in need not be turned away by the lane after much has been done for him.
     *
     * @return whether he is in, and must {@link #leave} once he has been answered; else the command counts as shed
     */
    public boolean admits(AccountId accountId) {
        boolean admitted = lane(accountId).admits();
        if (!admitted) {
            observer.unavailable(Unavailability.OVERLOADED);
        }
        return admitted;
    }

    /** A caller who was let in for an account is gone. */
    public void leave(AccountId accountId) {
        lane(accountId).leave();
    }

    /** Commands that wait or are under way, in all lanes. */
    public int depth() {
        return doubts.depth() + lanes.stream().mapToInt(Lane::depth).sum();
    }

    /** Commands that have left their lane and wait for an account that somebody else holds, or are under way again. */
    public int stragglers() {
        return stragglers.stream().mapToInt(Stragglers::depth).sum();
    }

    /** How many commands fit into all lanes; as many again may wait as stragglers of the posting lanes. */
    public int capacity() {
        return limits.queue() * (lanes.size() + 1);
    }

    private Lane lane(AccountId accountId) {
        return lanes.get(accountId.shard() % lanes.size());
    }

    private Lane lane(Track track) {
        LastKeys keys = new LastKeys(limits, twins);
        Stragglers left = new Stragglers(
                track.turns(),
                flush(track, track.stragglers()),
                flush(track, track.freed()),
                keys,
                listener,
                observer,
                limits);
        stragglers.add(left);
        return new Lane(track.turns(), flush(track, track.store()), left, keys, listener, observer, limits);
    }

    private Flush flush(Track track, LedgerStore store) {
        return new Flush(track.turns(), store, Batch::judge, versions, observer, limits);
    }

    /**
     * What a posting lane runs on.
     *
     * @param turns runs the lane's turns, always on the same event loop
     * @param store the lane's way to the ledger, which leaves accounts that another gateway holds
     * @param stragglers a second way, which waits for them
     * @param freed the same second way for those that are free again, which leaves the others; never used while the stragglers
     *     wait
     */
    public record Track(Executor turns, LedgerStore store, LedgerStore stragglers, LedgerStore freed) {}

    /**
     * What the doubt lane runs on.
     *
     * @param turns runs the lane's turns, always on the same event loop
     * @param store the lane's way to the ledger, which locks nothing
     */
    public record DoubtTrack(Executor turns, LedgerStore store) {}

    /** What the doubt lane cannot refuse goes to its account's lane. */
    private final class ToPosting implements Onward {
        @Override
        public boolean claims(AccountId accountId) {
            return false;
        }

        @Override
        public void take(Waiting waiting) {
            lane(waiting.submission().accountId()).enter(waiting);
        }
    }
}
