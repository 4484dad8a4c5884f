package io.cumul.postgres;

/**
 * The lanes' statements: set-based, each reaching its rows by their primary key. Arrays come as bigint and text and are
 * cast, since a native query needs to be told; instants come and go as microseconds since the epoch.
 */
final class LaneSql {
    /** Locks in (shard, id) order, which no two flushes can take against each other. */
    static final String LOCK = """
            SELECT a.id, a.profile, CAST(extract(epoch FROM a.enrolled_at) * 1000000 AS bigint), a.lots, a.version,
                   CAST(extract(epoch FROM a.changed_at) * 1000000 AS bigint)
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[])) AS wanted (shard, id)
            JOIN account a ON a.shard = wanted.shard AND a.id = wanted.id
            ORDER BY a.shard, a.id
            FOR UPDATE OF a
            """;

    /** The ledger's clock, and the outcomes known; at least one row for the clock's sake. */
    static final String KNOWN = """
            SELECT CAST(extract(epoch FROM clock.now) * 1000000 AS bigint),
                   o.account_id, o.key, o.algorithm, o.fingerprint, o.seq, o.refusal
            FROM (SELECT clock_timestamp() AS now) AS clock
            LEFT JOIN (
                unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]))
                    AS wanted (shard, account_id, key)
                JOIN outcome o
                    ON o.shard = wanted.shard AND o.account_id = wanted.account_id AND o.key = wanted.key
            ) ON true
            """;

    /** The entries that known outcomes point to. */
    static final String ENTRIES = """
            SELECT e.*
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS bigint[]))
                AS wanted (shard, account_id, seq)
            JOIN entry e ON e.shard = wanted.shard AND e.account_id = wanted.account_id AND e.seq = wanted.seq
            """;

    /** Which of the named purchases have earned. */
    static final String EARNED = """
            SELECT p.account_id, p.order_id, p.part, p.seq
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]), CAST(?4 AS text[]))
                AS wanted (shard, account_id, order_id, part)
            JOIN purchase p ON p.shard = wanted.shard AND p.account_id = wanted.account_id
                AND p.order_id = wanted.order_id AND p.part = wanted.part
            """;

    /** What was redeemed on the named orders; kind 4 is a redemption. */
    static final String REDEEMED = """
            SELECT e.account_id, e.order_id, CAST(sum(e.points) AS bigint)
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]))
                AS wanted (shard, account_id, order_id)
            JOIN entry e ON e.shard = wanted.shard AND e.account_id = wanted.account_id
                AND e.order_id = wanted.order_id AND e.kind = 4
            GROUP BY e.account_id, e.order_id
            """;

    /** Which of the named accounts exist. */
    static final String ENROLLED = """
            SELECT a.id
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[])) AS wanted (shard, id)
            JOIN account a ON a.shard = wanted.shard AND a.id = wanted.id
            """;

    private static final String ACCOUNT_ROWS = """
            SELECT shard, id, profile, timestamptz 'epoch' + enrolled_at * interval '1 microsecond', lots, points, version,
                   timestamptz 'epoch' + changed_at * interval '1 microsecond',
                   timestamptz 'epoch' + next_change_at * interval '1 microsecond'
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]),
                    CAST(?4 AS bigint[]), CAST(?5 AS text[]), CAST(?6 AS bigint[]), CAST(?7 AS bigint[]),
                    CAST(?8 AS bigint[]), CAST(?9 AS bigint[]))
                AS rows (shard, id, profile, enrolled_at, lots, points, version, changed_at, next_change_at)
            """;

    static final String OPEN_ACCOUNTS = """
            INSERT INTO account (shard, id, profile, enrolled_at, lots, points, version, changed_at, next_change_at)
            """ + ACCOUNT_ROWS;

    static final String CHANGE_ACCOUNTS = """
            UPDATE account a
            SET profile = n.profile, lots = n.lots, points = n.points, version = n.version, changed_at = n.changed_at,
                next_change_at = n.next_change_at
            FROM (
            """ + ACCOUNT_ROWS + """
            ) AS n (shard, id, profile, enrolled_at, lots, points, version, changed_at, next_change_at)
            WHERE a.shard = n.shard AND a.id = n.id
            """;

    static final String APPEND_ENTRIES = """
            INSERT INTO entry (shard, account_id, seq, txid, kind, from_book, to_book, points, lots, at, available_after,
                next_change_at, order_id, part, channel, occurred_at, redeemed_on_order, explanation)
            SELECT shard, account_id, seq, CAST(CAST(pg_current_xact_id() AS text) AS bigint), kind, from_book, to_book,
                   points, lots, timestamptz 'epoch' + at * interval '1 microsecond', available_after,
                   timestamptz 'epoch' + next_change_at * interval '1 microsecond', order_id, part, channel,
                   timestamptz 'epoch' + occurred_at * interval '1 microsecond', redeemed_on_order, explanation
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS bigint[]),
                    CAST(CAST(?4 AS bigint[]) AS smallint[]), CAST(CAST(?5 AS bigint[]) AS smallint[]),
                    CAST(CAST(?6 AS bigint[]) AS smallint[]), CAST(?7 AS bigint[]), CAST(?8 AS text[]),
                    CAST(?9 AS bigint[]), CAST(?10 AS bigint[]), CAST(?11 AS bigint[]), CAST(?12 AS text[]),
                    CAST(?13 AS text[]), CAST(?14 AS text[]), CAST(?15 AS bigint[]), CAST(?16 AS bigint[]),
                    CAST(?17 AS text[]))
                AS rows (shard, account_id, seq, kind, from_book, to_book, points, lots, at, available_after,
                    next_change_at, order_id, part, channel, occurred_at, redeemed_on_order, explanation)
            """;

    static final String KEEP_OUTCOMES = """
            INSERT INTO outcome (shard, account_id, key, algorithm, fingerprint, seq, refusal, at)
            SELECT shard, account_id, key, algorithm, fingerprint, seq, refusal,
                   timestamptz 'epoch' + CAST(?8 AS bigint) * interval '1 microsecond'
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]),
                    CAST(CAST(?4 AS bigint[]) AS smallint[]), CAST(?5 AS text[]), CAST(?6 AS bigint[]), CAST(?7 AS text[]))
                AS rows (shard, account_id, key, algorithm, fingerprint, seq, refusal)
            """;

    static final String KEEP_PURCHASES = """
            INSERT INTO purchase (shard, account_id, order_id, part, seq, ruleset_version, basket)
            SELECT shard, account_id, order_id, part, seq, ruleset_version, basket
            FROM unnest(CAST(CAST(?1 AS bigint[]) AS smallint[]), CAST(?2 AS text[]), CAST(?3 AS text[]), CAST(?4 AS text[]),
                    CAST(?5 AS bigint[]), CAST(CAST(?6 AS bigint[]) AS integer[]), CAST(?7 AS text[]))
                AS rows (shard, account_id, order_id, part, seq, ruleset_version, basket)
            """;

    private LaneSql() {}
}
