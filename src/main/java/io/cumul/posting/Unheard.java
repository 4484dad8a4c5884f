package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the accounts of a batch that an earlier run has changed without hearing of its commit: no listener has been told of these
 * changes, and this run, which answers with replays, has none to tell of.
 */
final class Unheard {
    private Unheard() {}

    /** Their rows, each once; empty unless the batch, or some of it, was sent before. */
    static List<Account> of(List<Waiting> batch, Judged judged, Loaded loaded) {
        Set<AccountId> found = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).maybeWritten() && isReplay(judged.replies().get(i))) {
                found.add(batch.get(i).submission().accountId());
            }
        }
        // A row that somebody else has locked is not there, and whoever has locked it will tell of it.
        return found.stream()
                .map(loaded.accounts()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** An enrolment has no key: that it has nothing left to do says the same. */
    private static boolean isReplay(Reply reply) {
        return switch (reply) {
            case Reply.Settled settled -> settled.replayed();
            case Reply.Enrolled enrolled -> !enrolled.opened();
            case Reply.Unavailable unavailable -> false;
            case Reply.Defective defective -> false;
            case Reply.Onward onward -> false;
        };
    }
}
