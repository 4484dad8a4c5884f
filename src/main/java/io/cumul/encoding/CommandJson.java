package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;

/** A command that another one has caused, as it waits to be posted; the account is how it is found. */
public final class CommandJson {
    private CommandJson() {}

    /**
     * Writes a command.
     *
     * @throws IllegalArgumentException if it is of a kind that no command causes
     */
    public static String write(Command command) {
        return switch (command) {
            case Command.Act act ->
                new Writing()
                        .put("action", act.action().action())
                        .put("reference", act.action().reference())
                        .put("channel", act.channel())
                        .put("occurredAt", act.occurredAt())
                        .put("origin", act.origin())
                        .text();
            case Command.Earn earn -> throw caller(earn);
            case Command.Enrol enrol -> throw caller(enrol);
            case Command.Redeem redeem -> throw caller(redeem);
            case Command.Refund refund -> throw caller(refund);
            case Command.Hold hold -> throw caller(hold);
            case Command.Capture capture -> throw caller(capture);
            case Command.VoidHold voids -> throw caller(voids);
            case Command.Adjust adjust -> throw caller(adjust);
            case Command.StatusChange change -> throw caller(change);
            case Command.Settle settle -> throw caller(settle);
        };
    }

    /**
     * Reads a command of an account.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Command.Act read(AccountId accountId, String text) {
        return Fields.read(
                text,
                fields -> new Command.Act(
                        accountId,
                        new ActionRef(fields.text("action"), fields.text("reference")),
                        fields.constant(Channel.class, "channel"),
                        fields.instantOrNull("occurredAt"),
                        fields.constant(Command.Origin.class, "origin")));
    }

    private static IllegalArgumentException caller(Command command) {
        return new IllegalArgumentException("nothing causes " + command);
    }
}
