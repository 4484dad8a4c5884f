package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStatus;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry within an outcome. Kinds and books are their storage codes; the movement's points are those of its lots. */
final class EntryFields {
    private EntryFields() {}

    static Writing writing(Entry entry, AccountId accountId) {
        if (!entry.accountId().equals(accountId)) {
            throw new IllegalArgumentException("an entry of " + entry.accountId() + " under a key of " + accountId);
        }
        Writing writing = new Writing()
                .put("seq", entry.seq())
                .put("kind", entry.kind().code())
                .put("movement", movement(entry.movement()))
                .put("at", entry.at())
                .put("availableAfter", entry.availableAfter())
                .put("pendingAfter", entry.pendingAfter())
                .put("heldAfter", entry.heldAfter() == 0 ? null : (Long) entry.heldAfter())
                .put("nextChangeAt", entry.nextChangeAt())
                .put("occasion", occasion(entry.occasion()))
                .put("tier", tier(entry.tier()))
                .put("extendedTo", entry.extendedTo())
                .put("details", entry.details() == null ? null : DetailsJson.writing(entry.details()));
        return writing.put("redeemedOnOrder", entry.redeemedOnOrder());
    }

    static Entry entry(AccountId accountId, Fields fields) {
        return new Entry(
                accountId,
                fields.number("seq"),
                EntryKind.of(fields.integer("kind")),
                fields.objectOrNull("movement", EntryFields::movement),
                fields.instant("at"),
                fields.number("availableAfter"),
                fields.number("pendingAfter"),
                fields.has("heldAfter") ? fields.number("heldAfter") : 0,
                fields.instantOrNull("nextChangeAt"),
                fields.objectOrNull("occasion", EntryFields::occasion),
                fields.numberOrNull("redeemedOnOrder"),
                fields.objectOrNull("tier", EntryFields::tier),
                fields.instantOrNull("extendedTo"),
                fields.objectOrNull("details", DetailsJson::details));
    }

    private static @Nullable Writing movement(@Nullable Movement movement) {
        return movement == null
                ? null
                : new Writing()
                        .put("from", movement.from().code())
                        .put("to", movement.to().code())
                        .put("lots", LotsText.write(movement.lots()));
    }

    private static Movement movement(Fields fields) {
        List<Lot> lots = LotsText.read(fields.text("lots"));
        long points = lots.stream().mapToLong(Lot::points).reduce(0, Math::addExact);
        return new Movement(Book.of(fields.integer("from")), Book.of(fields.integer("to")), points, lots);
    }

    private static @Nullable Writing occasion(@Nullable Occasion occasion) {
        return occasion == null
                ? null
                : what(occasion).put("channel", occasion.channel()).put("occurredAt", occasion.occurredAt());
    }

    private static Writing what(Occasion occasion) {
        OrderRef order = occasion.order();
        ActionRef action = occasion.action();
        Writing writing = new Writing();
        if (order != null) {
            writing.put("order", order.orderId()).put("part", order.part());
        }
        return action == null ? writing : writing.put("action", action.action()).put("reference", action.reference());
    }

    private static Occasion occasion(Fields fields) {
        String order = fields.textOrNull("order");
        String action = fields.textOrNull("action");
        return new Occasion(
                order == null ? null : new OrderRef(order, fields.textOrNull("part")),
                action == null ? null : new ActionRef(action, fields.text("reference")),
                fields.constant(Channel.class, "channel"),
                fields.instantOrNull("occurredAt"));
    }

    private static @Nullable Writing tier(@Nullable TierStatus tier) {
        return tier == null
                ? null
                : new Writing()
                        .put("id", tier.id())
                        .put("since", tier.since())
                        .put("qualifying", tier.qualifyingPoints())
                        .put("next", tier.toNextTier())
                        .put("keep", tier.toKeepTier());
    }

    private static TierStatus tier(Fields fields) {
        return new TierStatus(
                fields.text("id"),
                fields.instant("since"),
                fields.number("qualifying"),
                fields.numberOrNull("next"),
                fields.numberOrNull("keep"));
    }
}
