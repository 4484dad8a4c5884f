package io.cumul.core.act;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command.Act;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Refusal;
import io.cumul.core.program.Program;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Awards points for actions. */
public final class Acting {
    private Acting() {}

    /** Decides the reward of an action at {@code clock} under the ruleset of its time. */
    public static Decision decide(@Nullable Account account, Act command, Facts facts, Program program, Instant clock) {
        if (account == null) {
            return new Decision.Refused(new Refusal.AccountNotFound(command.accountId()));
        }
        return new Decision.Refused(new Refusal.UnknownAction(command.action().action()));
    }
}
