package io.cumul.refund;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Returning;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came back of an order: lines of the receipt, or an amount of money for none in particular, or everything that is left.
 *
 * @param orderId the order
 * @param part the part of it, where there are several
 * @param refundId the refund's own name within the order: each is made once
 * @param channel where
 * @param lines 1 to 1,000
 * @param amount more than zero
 * @param everything {@code true} for all that is left
 */
record RefundRequest(
        String orderId,
        @Nullable String part,
        String refundId,
        @Schema(ref = "Channel") String channel,
        @Nullable List<ReturnedLine> lines,
        @Nullable String amount,
        @Nullable Boolean everything)
        implements RequestBody {
    /**
     * The command it asks for; its first fault ends the request.
     *
     * @param currency the program's
     */
    Command.Refund command(AccountId accountId, Currency currency) {
        long given =
                Stream.of(lines, amount, everything).filter(Objects::nonNull).count();
        if (given == 0) {
            throw ProblemException.malformed("lines", "is required, or else amount, or everything");
        }
        if (given > 1) {
            throw ProblemException.malformed(
                    lines == null ? "everything" : amount == null ? "everything" : "amount",
                    "must not stand beside another way to say what came back");
        }
        return new Command.Refund(
                accountId,
                new OrderRef(Values.id("orderId", orderId), Values.optional(part, id -> Values.id("part", id))),
                Values.id("refundId", refundId),
                Values.channel("channel", channel),
                what(currency));
    }

    private Returning what(Currency currency) {
        if (lines != null) {
            return pieces(lines, currency);
        }
        if (amount != null) {
            Money money = Values.money("amount", amount, currency);
            if (money.minor() == 0) {
                throw ProblemException.invalid("amount", "must be more than zero");
            }
            return new Returning.Amount(money);
        }
        if (!Boolean.TRUE.equals(everything)) {
            throw ProblemException.invalid("everything", "must be true if it is given");
        }
        return new Returning.Everything();
    }

    private static Returning pieces(List<ReturnedLine> lines, Currency currency) {
        if (lines.isEmpty() || lines.size() > Basket.MAX_LINES) {
            throw ProblemException.invalid("lines", "must hold 1 to " + Basket.MAX_LINES);
        }
        List<Returning.Piece> pieces = new ArrayList<>(lines.size());
        for (ReturnedLine line : lines) {
            pieces.add(line.piece("lines[" + pieces.size() + "]", currency));
        }
        return new Returning.Lines(pieces);
    }
}
