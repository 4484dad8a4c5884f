package io.cumul.core.decide;

import io.cumul.core.account.Account;
import io.cumul.core.act.Acting;
import io.cumul.core.adjust.Adjustment;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.earn.Earning;
import io.cumul.core.enrol.Enrolment;
import io.cumul.core.hold.Capturing;
import io.cumul.core.hold.Placing;
import io.cumul.core.hold.Voiding;
import io.cumul.core.program.Program;
import io.cumul.core.redeem.Redemption;
import io.cumul.core.refund.Refunding;
import io.cumul.core.settle.Settlement;
import io.cumul.core.status.Closing;
import io.cumul.core.status.Freezing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one entry to the core: a pure function from what is known to what happens. */
public final class Decider {
    private Decider() {}

    /**
     * Decides one command.
     *
     * @param account the account's row as locked; absent if there is none
     * @param command what is asked
     * @param facts what else the ledger knows of what the command names
     * @param program the program that judges
     * @param now the ledger's clock, read after the row was locked
     */
    public static Decision decide(
            @Nullable Account account, Command command, Facts facts, Program program, Instant now) {
        return switch (command) {
            case Command.Enrol enrol -> Enrolment.decide(account, enrol, facts, program, now);
            case Command.Earn earn -> Earning.decide(account, earn, facts, program, now);
            case Command.Act act -> Acting.decide(account, act, facts, program, now);
            case Command.Redeem redeem -> Redemption.decide(account, redeem, facts, program.inForce(now), now);
            case Command.Refund refund -> Refunding.decide(account, refund, facts, program, now);
            case Command.Hold hold -> Placing.decide(account, hold, facts, program.inForce(now), now);
            case Command.Capture capture -> Capturing.decide(account, capture, facts, program.inForce(now), now);
            case Command.VoidHold voids -> Voiding.decide(account, voids, facts, program.inForce(now), now);
            case Command.Adjust adjust -> Adjustment.decide(account, adjust, program.inForce(now), now);
            case Command.Freeze freeze -> Freezing.freeze(account, freeze, program.inForce(now), now);
            case Command.Unfreeze unfreeze -> Freezing.unfreeze(account, unfreeze, program.inForce(now), now);
            case Command.Close close -> Closing.decide(account, close, program.inForce(now), now);
            case Command.Settle settle -> Settlement.decide(account, settle, program.inForce(now), now);
        };
    }
}
