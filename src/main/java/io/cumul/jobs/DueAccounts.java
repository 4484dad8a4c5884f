package io.cumul.jobs;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds accounts that time alone has changed. */
public interface DueAccounts {
    /**
     * Those whose next change has come, the longest overdue first.
     *
     * @param after where the page begins; absent for the first one
     * @param limit the most of them
     */
    Uni<List<DueAccount>> due(@Nullable DueAccount after, int limit);

    /**
     * One of them.
     *
     * @param since when time changed it
     * @param id the account
     */
    record DueAccount(Instant since, AccountId id) implements Work {
        @Override
        public Command.Settle command() {
            return new Command.Settle(id);
        }

        @Override
        public String cursor() {
            return since + " " + id;
        }

        /** From a text; absent for the empty one. */
        static @Nullable DueAccount of(String cursor) {
            int space = cursor.indexOf(' ');
            return space < 0
                    ? null
                    : new DueAccount(
                            Instant.parse(cursor.substring(0, space)), new AccountId(cursor.substring(space + 1)));
        }
    }
}
