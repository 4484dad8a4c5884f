package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.DetailsJson;
import io.cumul.encoding.ExplanationJson;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.TierText;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Makes an entry of the columns of its row. */
final class EntryColumns {
    private EntryColumns() {}

    static @Nullable Movement movement(@Nullable Short from, @Nullable Short to, long points, String lots) {
        return from == null || to == null
                ? null
                : new Movement(Book.of(from), Book.of(to), points, LotsText.read(lots));
    }

    static @Nullable OrderRef order(@Nullable String orderId, @Nullable String part) {
        return orderId == null ? null : new OrderRef(orderId, part);
    }

    static @Nullable ActionRef action(@Nullable String action, @Nullable String reference) {
        return action == null || reference == null ? null : new ActionRef(action, reference);
    }

    static @Nullable Occasion occasion(
            @Nullable OrderRef order,
            @Nullable ActionRef action,
            @Nullable String channel,
            @Nullable Instant occurredAt) {
        return channel == null ? null : new Occasion(order, action, Channel.valueOf(channel), occurredAt);
    }

    static @Nullable TierStatus tier(@Nullable String text) {
        return text == null ? null : TierText.read(text);
    }

    static @Nullable Details details(@Nullable String text) {
        return text == null ? null : DetailsJson.read(text);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** An entry as {@link LaneSql#ENTRIES} selects it. */
    static Posted posted(Row row) {
        Entry entry = new Entry(
                new AccountId(row.getString(0)),
                row.getLong(1),
                EntryKind.of(row.getShort(2)),
                movement(row.getShort(3), row.getShort(4), row.getLong(5), row.getString(6)),
                row.getOffsetDateTime(7).toInstant(),
                row.getLong(8),
                row.getLong(16),
                row.getLong(21),
                instant(row.getOffsetDateTime(9)),
                occasion(
                        order(row.getString(10), row.getString(11)),
                        action(row.getString(19), row.getString(20)),
                        row.getString(12),
                        instant(row.getOffsetDateTime(13))),
                row.getLong(14),
                tier(row.getString(17)),
                instant(row.getOffsetDateTime(18)),
                details(row.getString(22)));
        String explanation = row.getString(15);
        return new Posted(entry, explanation == null ? null : ExplanationJson.read(explanation));
    }
}
