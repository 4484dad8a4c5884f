package io.cumul.posting;

import io.cumul.core.account.Account;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A batch, or a part of one that was split, at its end. */
sealed interface Part {
    /** The commands of the part. */
    List<Waiting> batch();

    /** The commands that must go on elsewhere. */
    default List<Waiting> onward() {
        return List.of();
    }

    /** Lets the listener take note; completes in any case. */
    default Uni<Void> listen(CommitListener listener) {
        return Uni.createFrom().voidItem();
    }

    /** Tells every caller whose command does not go on elsewhere. */
    void answer(LaneObserver observer);

    /**
     * The part was committed.
     *
     * @param judged what it came to
     * @param unheard rows that an earlier run has changed, of whose commit nobody heard
     */
    record Committed(List<Waiting> batch, Judged judged, List<Account> unheard) implements Part {
        @Override
        public List<Waiting> onward() {
            List<Waiting> onward = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                if (judged.replies().get(i) instanceof Reply.Onward) {
                    onward.add(batch.get(i));
                }
            }
            return onward;
        }

        @Override
        public Uni<Void> listen(CommitListener listener) {
            return Uni.createFrom()
                    .deferred(() -> unheard.isEmpty()
                            ? listener.committed(judged)
                            : listener.committed(judged).chain(() -> listener.found(unheard, judged.now())))
                    .onFailure()
                    .recoverWithNull();
        }

        @Override
        public void answer(LaneObserver observer) {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer(judged.replies().get(i));
            }
        }
    }

    /** The ledger could not be brought to answer. */
    record Unanswered(List<Waiting> batch) implements Part {
        @Override
        public void answer(LaneObserver observer) {
            batch.forEach(waiting -> waiting.unavailable(Unavailability.LEDGER_UNAVAILABLE, observer));
        }
    }

    /** Someone else held an account for too long; this run has written nothing. */
    record Held(List<Waiting> batch) implements Part {
        @Override
        public void answer(LaneObserver observer) {
            new Unanswered(batch).answer(observer);
        }
    }

    /**
     * The ledger does not take the command: a defect.
     *
     * @param fault what it said
     */
    record Poisonous(List<Waiting> batch, LedgerFault fault) implements Part {
        @Override
        public void answer(LaneObserver observer) {
            batch.forEach(waiting -> waiting.fail(fault));
        }
    }
}
