package io.cumul.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.time.Instant;
import java.util.List;

/**
 * What somebody asked for and was told to be done.
 *
 * @param dossier of the account
 * @param exchange the yes
 */
record Asked(Dossier dossier, Exchange exchange) {
    private static final List<String> SUMS = List.of("clawedBack", "restored", "expired", "owed", "forgiven");

    /** Whether it was so already, which is all that there is to say of a freeze of a frozen account. */
    boolean isSo(Holding holding) {
        return exchange.call() instanceof Call.Freeze freeze
                && holding.frozen() == freeze.frozen()
                && says("status", freeze.frozen() ? "FROZEN" : "ACTIVE");
    }

    /** Whether an entry does what was asked, and is told as it is. */
    boolean isDoneBy(Entry entry) {
        boolean told = body().path("balance").path("version").asLong() == entry.seq()
                && (exchange.call() instanceof Call.Freeze
                        || body().path("balance").path("available").asLong() == entry.availableAfter());
        return told
                && switch (exchange.call()) {
                    case Call.Earn earn ->
                        entry.awards() && entry.to() != null && entry.to().members() && moves(earn, entry, "EARN");
                    case Call.Redeem redeem ->
                        goes(entry, Book.AVAILABLE, Book.REDEEMED) && moves(redeem, entry, "REDEEM");
                    case Call.Prize prize ->
                        goes(entry, Book.AVAILABLE, Book.REDEEMED)
                                && moves(prize, entry, "REDEEM")
                                && body().path("reward")
                                        .path("rewardId")
                                        .asText()
                                        .equals(dossier.names().prize())
                                && entry.details()
                                        .path("spent")
                                        .path("reward")
                                        .asText()
                                        .equals(dossier.names().prize());
                    case Call.Hold hold -> goes(entry, Book.AVAILABLE, Book.HELD) && places(hold, entry);
                    case Call.Capture capture -> goes(entry, Book.HELD, Book.REDEEMED) && captures(capture, entry);
                    case Call.VoidHold gone -> entry.kind() == Entry.VOID && ends(entry, "VOIDED");
                    case Call.Refund refund -> entry.kind() == Entry.REFUND && refunds(refund, entry);
                    case Call.Adjust adjust -> adjusts(adjust, entry);
                    case Call.Freeze freeze -> freezes(freeze, entry);
                    default -> false;
                };
    }

    private boolean moves(Call.Ordered call, Entry entry, String kind) {
        return entry.points() == call.points()
                && dossier.names().order(call.order()).equals(entry.order())
                && says("kind", kind)
                && says("orderId", entry.order())
                && says("seq", entry.seq())
                && says("points", entry.points())
                && (entry.redeemedOnOrder() == null || says("redeemedOnOrder", entry.redeemedOnOrder()));
    }

    private boolean places(Call.Hold call, Entry entry) {
        return entry.points() == call.points()
                && dossier.names().order(call.order()).equals(entry.order())
                && says("state", "HELD")
                && says("holdId", String.valueOf(entry.holdId()))
                && says("points", entry.points())
                && Instant.parse(body().path("expiresAt").asText()).equals(entry.expiresAt());
    }

    private boolean captures(Call.Capture call, Entry entry) {
        return ends(entry, "CAPTURED")
                && (call.points() == 0 || call.points() == entry.points())
                && says("points", entry.points())
                && says("seq", entry.seq())
                && entry.redeemedOnOrder() != null
                && says("redeemedOnOrder", entry.redeemedOnOrder());
    }

    private boolean ends(Entry entry, String state) {
        return exchange.holdId().equals(entry.holdId())
                && says("holdId", exchange.holdId())
                && says("state", state)
                && says("released", entry.details().path("released").asLong());
    }

    private boolean refunds(Call.Refund call, Entry entry) {
        JsonNode sums = entry.details().path("sums");
        return dossier.names().order(call.order()).equals(entry.order())
                && dossier.names()
                        .refund(call.refund())
                        .equals(entry.details().path("refund").asText())
                && says("refundId", dossier.names().refund(call.refund()))
                && SUMS.stream().allMatch(sum -> says(sum, sums.path(sum).asLong()));
    }

    private boolean adjusts(Call.Adjust call, Entry entry) {
        boolean moved = call.points() > 0
                ? goes(entry, Book.ADJUSTED, Book.AVAILABLE)
                : goes(entry, Book.AVAILABLE, Book.ADJUSTED);
        return moved && entry.points() == Math.abs(call.points()) && says("points", entry.points());
    }

    private boolean freezes(Call.Freeze call, Entry entry) {
        return entry.kind() == (call.frozen() ? Entry.FREEZE : Entry.UNFREEZE)
                && says("status", call.frozen() ? "FROZEN" : "ACTIVE");
    }

    private static boolean goes(Entry entry, Book from, Book to) {
        return entry.from() == from && entry.to() == to;
    }

    private boolean says(String member, String value) {
        return body().path(member).asText().equals(value);
    }

    private boolean says(String member, long value) {
        return body().path(member).isIntegralNumber() && body().path(member).asLong() == value;
    }

    private JsonNode body() {
        return exchange.body();
    }
}
