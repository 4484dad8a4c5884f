package io.cumul.core.settle;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command.Settle;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Refusal;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Posts what time alone has done to an account, so that it need not wait for the account's next command. */
public final class Settlement {
    private Settlement() {}

    /** Decides at {@code clock}; an account to which time has done nothing is {@link Decision.Unchanged}. */
    public static Decision decide(@Nullable Account account, Settle command, Ruleset inForce, Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        Lapse lapse = Lapse.until(clock, account, inForce);
        return lapse.entries().isEmpty()
                ? new Decision.Unchanged(account)
                : Decision.Accepted.plain(lapse.account(), lapse.entries());
    }
}
