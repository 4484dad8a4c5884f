package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.encoding.ExplanationJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row of an entry. Written by the lanes' statements only, and never changed. */
@Entity
@Immutable
@Table(name = "entry")
@IdClass(EntryRow.Key.class)
@NullUnmarked
class EntryRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    long seq;

    long txid;
    short kind;

    @Column(name = "from_book")
    @Nullable
    Short fromBook;

    @Column(name = "to_book")
    @Nullable
    Short toBook;

    long points;
    String lots;
    Instant at;

    @Column(name = "available_after")
    long availableAfter;

    @Column(name = "next_change_at")
    @Nullable
    Instant nextChangeAt;

    @Column(name = "order_id")
    @Nullable
    String orderId;

    @Nullable
    String part;

    @Nullable
    String channel;

    @Column(name = "occurred_at")
    @Nullable
    Instant occurredAt;

    @Column(name = "redeemed_on_order")
    @Nullable
    Long redeemedOnOrder;

    @Nullable
    String explanation;

    @Column(name = "pending_after")
    long pendingAfter;

    @Nullable
    String tier;

    @Column(name = "extended_to")
    @Nullable
    Instant extendedTo;

    @Nullable
    String action;

    @Nullable
    String reference;

    @Column(name = "held_after")
    long heldAfter;

    @Nullable
    String details;

    @Column(name = "hold_id")
    @Nullable
    String holdId;

    Posted toPosted() {
        Entry entry = new Entry(
                new AccountId(accountId),
                seq,
                EntryKind.of(kind),
                EntryColumns.movement(fromBook, toBook, points, lots),
                at,
                availableAfter,
                pendingAfter,
                heldAfter,
                nextChangeAt,
                EntryColumns.occasion(
                        EntryColumns.order(orderId, part), EntryColumns.action(action, reference), channel, occurredAt),
                redeemedOnOrder,
                EntryColumns.tier(tier),
                extendedTo,
                EntryColumns.details(details));
        return new Posted(entry, explanation == null ? null : ExplanationJson.read(explanation));
    }

    /**
     * The key of an entry's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param seq the entry's number within the account
     */
    record Key(short shard, String accountId, long seq) {
        static Key of(AccountId id, long seq) {
            return new Key(id.shard(), id.value(), seq);
        }
    }
}
