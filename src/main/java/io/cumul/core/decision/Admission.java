package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import org.jspecify.annotations.Nullable;

/** Whether an account's status lets a command through. */
public final class Admission {
    private Admission() {}

    /** Refuses an account that is closed, which nothing changes any more; absent if it is not. */
    public static @Nullable Refusal open(Account account) {
        return account.status() == AccountStatus.CLOSED ? new Refusal.AccountClosed() : null;
    }

    /** Refuses an account from which nothing may be spent; absent if it may. */
    public static @Nullable Refusal spending(Account account) {
        return account.status() == AccountStatus.FROZEN ? new Refusal.AccountFrozen() : open(account);
    }

    /**
     * Refuses an account that may not earn; absent if it may.
     *
     * @param frozenEarns whether the program lets frozen accounts earn
     */
    public static @Nullable Refusal earning(Account account, boolean frozenEarns) {
        return frozenEarns ? open(account) : spending(account);
    }
}
