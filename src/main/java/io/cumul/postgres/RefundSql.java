package io.cumul.postgres;

/** The lanes' statements that only refunds need, made as {@link LaneSql} makes them. */
final class RefundSql {
    private static final String WANTED = """
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, order_id)
            """;

    /** The purchases of the named orders: their awards as {@link LaneSql#ENTRIES} has them, and what was bought. */
    static final String BOUGHT = "SELECT found.* " + WANTED + """
            CROSS JOIN LATERAL (
                SELECT award.*, p.basket, p.context
                FROM purchase p
                CROSS JOIN LATERAL (
                    SELECT e.account_id, e.seq, e.kind, e.from_book, e.to_book, e.points, e.lots, e.at, e.available_after,
                           e.next_change_at, e.order_id, e.part, e.channel, e.occurred_at, e.redeemed_on_order,
                           e.explanation, e.pending_after, e.tier, e.extended_to, e.action, e.reference, e.held_after,
                           e.details
                    FROM entry e
                    WHERE e.shard = p.shard AND e.account_id = p.account_id AND e.seq = p.seq
                    OFFSET 0
                ) AS award
                WHERE p.shard = wanted.shard AND p.account_id = wanted.account_id AND p.order_id = wanted.order_id
                OFFSET 0
            ) AS found
            ORDER BY found.account_id, found.seq
            """;

    /** The redemptions and captures on the named orders, as {@link LaneSql#ENTRIES} has them. */
    static final String SPENT = "SELECT found.* " + WANTED + """
            CROSS JOIN LATERAL (
                SELECT e.account_id, e.seq, e.kind, e.from_book, e.to_book, e.points, e.lots, e.at, e.available_after,
                       e.next_change_at, e.order_id, e.part, e.channel, e.occurred_at, e.redeemed_on_order, e.explanation,
                       e.pending_after, e.tier, e.extended_to, e.action, e.reference, e.held_after, e.details
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id
                    AND e.order_id = wanted.order_id AND e.kind IN (4, 9)
                OFFSET 0
            ) AS found
            ORDER BY found.account_id, found.seq
            """;

    /** The refunds of the named orders so far. */
    static final String REFUNDED = "SELECT found.* " + WANTED + """
            CROSS JOIN LATERAL (
                SELECT r.account_id, r.order_id, r.part, r.refund_id, r.seq, r.returned, r.unearned, r.forgiven, r.charged,
                       r.restored, r.campaigns
                FROM refund r
                WHERE r.shard = wanted.shard AND r.account_id = wanted.account_id AND r.order_id = wanted.order_id
                OFFSET 0
            ) AS found
            ORDER BY found.account_id, found.seq
            """;

    static final String KEEP_REFUNDS = """
            INSERT INTO refund (shard, account_id, order_id, refund_id, part, seq, returned, unearned, forgiven, charged,
                restored, campaigns)
            SELECT * FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int8[],
                $7::text[], $8::int8[], $9::int8[], $10::int8[], $11::int8[], $12::text[])
            """;

    private RefundSql() {}
}
