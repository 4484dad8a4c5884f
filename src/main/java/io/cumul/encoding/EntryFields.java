package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
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
                .put("nextChangeAt", entry.nextChangeAt())
                .put("occasion", occasion(entry.occasion()));
        Long redeemed = entry.redeemedOnOrder();
        return redeemed == null ? writing : writing.put("redeemedOnOrder", redeemed.longValue());
    }

    static Entry entry(AccountId accountId, Fields fields) {
        return new Entry(
                accountId,
                fields.number("seq"),
                EntryKind.of(fields.integer("kind")),
                fields.objectOrNull("movement", EntryFields::movement),
                fields.instant("at"),
                fields.number("availableAfter"),
                fields.instantOrNull("nextChangeAt"),
                fields.objectOrNull("occasion", EntryFields::occasion),
                fields.numberOrNull("redeemedOnOrder"));
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
                : new Writing()
                        .put("order", occasion.order().orderId())
                        .put("part", occasion.order().part())
                        .put("channel", occasion.channel())
                        .put("occurredAt", occasion.occurredAt());
    }

    private static Occasion occasion(Fields fields) {
        return new Occasion(
                new OrderRef(fields.text("order"), fields.textOrNull("part")),
                fields.constant(Channel.class, "channel"),
                fields.instantOrNull("occurredAt"));
    }
}
