package io.cumul.jobs;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.smallrye.mutiny.Uni;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds members by their birthday. */
public interface Celebrants {
    /**
     * Those who were born on a day, in the order in which accounts are locked; none whose account is closed.
     *
     * @param after the last one of the page before; absent for the first page
     * @param limit the most of them
     */
    Uni<List<Celebrant>> bornOn(MonthDay day, @Nullable AccountId after, int limit);

    /**
     * One of them.
     *
     * @param id the account
     * @param channel where the member enrolled
     */
    record Celebrant(AccountId id, Channel channel) {}
}
