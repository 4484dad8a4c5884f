package io.cumul.core.status;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.StatusChange;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Freezes an account, and lets a frozen one go on. Its points stay where they are. */
public final class Freezing {
    private Freezing() {}

    /** Decides a freeze at {@code clock}; of a frozen account it is {@link Decision.Unchanged}. */
    public static Decision freeze(@Nullable Account account, StatusChange command, Ruleset inForce, Instant clock) {
        return turn(account, command, AccountStatus.FROZEN, EntryKind.FREEZE, inForce, clock);
    }

    /** Decides an unfreeze at {@code clock}; of an active account it is {@link Decision.Unchanged}. */
    public static Decision unfreeze(@Nullable Account account, StatusChange command, Ruleset inForce, Instant clock) {
        return turn(account, command, AccountStatus.ACTIVE, EntryKind.UNFREEZE, inForce, clock);
    }

    private static Decision turn(
            @Nullable Account account,
            StatusChange command,
            AccountStatus status,
            EntryKind kind,
            Ruleset inForce,
            Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return new Decision.Refused(closed);
        }
        if (account.status() == status) {
            return new Decision.Unchanged(account);
        }
        Lapse lapse = Lapse.until(clock, account, inForce);
        Account after = lapse.account().with(status).next(lapse.now());
        return lapse.accept(after, Posted.plain(Entry.note(kind, after).with(command.reason())));
    }
}
