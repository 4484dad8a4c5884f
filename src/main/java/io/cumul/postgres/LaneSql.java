package io.cumul.postgres;

/**
 * The lanes' statements: set-based, with one array for each column. Small integers travel as bigint and are cast, so that
 * every number is a {@code Long}.
 *
 * <p>No plan can read more than what is wanted, whatever the statistics said when it was made. Rows are looked up by a {@code
 * LATERAL} subquery for each wanted key, which {@code OFFSET 0}, an aggregate or a row lock keeps from being merged with the
 * rest: the wanted keys are the outer side of the loop by construction. A plain join leaves the sides to the planner, which
 * begins with a small index and reads all of it, even when it has grown since.
 */
final class LaneSql {
    private static final String ACCOUNT = """
            SELECT found.*
            FROM (
                SELECT * FROM unnest($1::int8[]::int2[], $2::text[]) AS keys (shard, id) ORDER BY shard, id COLLATE "C"
            ) AS wanted
            CROSS JOIN LATERAL (
                SELECT %s, a.ctid::text AS place
                FROM account a
                WHERE a.shard = wanted.shard AND a.id = wanted.id
                %s
            ) AS found
            """;

    /** Reads rows as last committed, without a lock. */
    static final String READ = ACCOUNT.formatted(AccountColumns.LIST, "OFFSET 0");

    /** Locks in (shard, id) order, which no two flushes can take against each other, and waits for whoever holds one. */
    static final String LOCK = ACCOUNT.formatted(AccountColumns.LIST, "FOR UPDATE");

    /** Locks what nobody holds, and leaves the rest. */
    static final String LOCK_FREE = ACCOUNT.formatted(AccountColumns.LIST, "FOR UPDATE SKIP LOCKED");

    /**
     * The ledger's clock, the latest version of a program, and the outcomes known; at least one row for the first two's sake. A
     * version is published some time before it comes into force, so none that this statement could not see is in force yet. The
     * order by both columns is what only the index of both can give.
     */
    static final String KNOWN = """
            SELECT clock.now, clock.published, known.*
            FROM (
                SELECT clock_timestamp() AS now,
                       (
                           SELECT latest.version
                           FROM (
                               SELECT r.program_id, r.version
                               FROM ruleset r
                               WHERE (r.program_id, r.version) <= ($4::text, 2147483647)
                               ORDER BY r.program_id DESC, r.version DESC
                               LIMIT 1
                           ) AS latest
                           WHERE latest.program_id = $4
                       ) AS published
            ) AS clock
            LEFT JOIN (
                SELECT found.*
                FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, key)
                CROSS JOIN LATERAL (
                    SELECT o.account_id, o.key, o.algorithm, o.fingerprint, o.seq, o.refusal, o.shown
                    FROM outcome o
                    WHERE o.shard = wanted.shard AND o.account_id = wanted.account_id AND o.key = wanted.key
                    OFFSET 0
                ) AS found
            ) AS known ON true
            """;

    private static final String WHOLE_ENTRY = """
            SELECT e.account_id, e.seq, e.kind, e.from_book, e.to_book, e.points, e.lots, e.at, e.available_after,
                       e.next_change_at, e.order_id, e.part, e.channel, e.occurred_at, e.redeemed_on_order, e.explanation,
                       e.pending_after, e.tier, e.extended_to, e.action, e.reference, e.held_after, e.details""";

    /** The entries that known outcomes point to. */
    static final String ENTRIES = """
            SELECT found.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::int8[]) AS wanted (shard, account_id, seq)
            CROSS JOIN LATERAL (
                %s
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id AND e.seq = wanted.seq
                OFFSET 0
            ) AS found
            """.formatted(WHOLE_ENTRY);

    /** The entries of the named holds, a few each. */
    static final String HOLDS = """
            SELECT found.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, hold_id)
            CROSS JOIN LATERAL (
                %s
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id AND e.hold_id = wanted.hold_id
                OFFSET 0
            ) AS found
            """.formatted(WHOLE_ENTRY);

    /** What was redeemed on the orders that the named holds are for: all entries of a hold are its order's. */
    static final String REDEEMED_ON_HELD = """
            SELECT wanted.account_id, placed.order_id, found.points
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, hold_id)
            CROSS JOIN LATERAL (
                SELECT min(h.order_id) AS order_id
                FROM entry h
                WHERE h.shard = wanted.shard AND h.account_id = wanted.account_id AND h.hold_id = wanted.hold_id
            ) AS placed
            CROSS JOIN LATERAL (
                SELECT sum(e.points)::int8 AS points
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id
                    AND e.order_id = placed.order_id AND e.kind IN (4, 9)
                HAVING count(*) > 0
            ) AS found
            """;

    /** Which of the named purchases have earned. */
    static final String EARNED = """
            SELECT found.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::text[])
                AS wanted (shard, account_id, order_id, part)
            CROSS JOIN LATERAL (
                SELECT p.account_id, p.order_id, p.part, p.seq
                FROM purchase p
                WHERE p.shard = wanted.shard AND p.account_id = wanted.account_id
                    AND p.order_id = wanted.order_id AND p.part = wanted.part
                OFFSET 0
            ) AS found
            """;

    /** Which of the named actions were rewarded. */
    static final String ACTED = """
            SELECT found.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::text[])
                AS wanted (shard, account_id, action, reference)
            CROSS JOIN LATERAL (
                SELECT r.account_id, r.action, r.reference, r.seq
                FROM rewarded_action r
                WHERE r.shard = wanted.shard AND r.account_id = wanted.account_id
                    AND r.action = wanted.action AND r.reference = wanted.reference
                OFFSET 0
            ) AS found
            """;

    /** Locks a program's stripes in (resource, number) order, which no two flushes can take against each other. */
    static final String LOCK_STRIPES = """
            SELECT found.*
            FROM (
                SELECT * FROM unnest($1::text[], $2::int8[]::int2[]) AS keys (resource, number)
                ORDER BY resource COLLATE "C", number
            ) AS wanted
            CROSS JOIN LATERAL (
                SELECT s.resource, s.number, s.remaining
                FROM stripe s
                WHERE s.program_id = $3 AND s.resource = wanted.resource AND s.number = wanted.number
                FOR UPDATE
            ) AS found
            """;

    /** What all stripes of a program's budgets and stocks have left together, as committed. */
    static final String BUDGETS = """
            SELECT wanted.resource, found.remaining
            FROM unnest($1::text[]) AS wanted (resource)
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(s.remaining), 0)::int8 AS remaining
                FROM stripe s
                WHERE s.program_id = $2 AND s.resource = wanted.resource
            ) AS found
            """;

    /** What was redeemed on the named orders; kind 4 is a redemption, kind 9 the capture of a hold. */
    static final String REDEEMED = """
            SELECT wanted.account_id, wanted.order_id, found.points
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, order_id)
            CROSS JOIN LATERAL (
                SELECT sum(e.points)::int8 AS points
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id
                    AND e.order_id = wanted.order_id AND e.kind IN (4, 9)
                HAVING count(*) > 0
            ) AS found
            """;

    /** Which of the named accounts exist. */
    static final String ENROLLED = """
            SELECT found.id
            FROM unnest($1::int8[]::int2[], $2::text[]) AS wanted (shard, id)
            CROSS JOIN LATERAL (
                SELECT a.id FROM account a WHERE a.shard = wanted.shard AND a.id = wanted.id OFFSET 0
            ) AS found
            """;

    static final String OPEN_ACCOUNTS = """
            INSERT INTO account (shard, id, profile, enrolled_at, lots, points, version, changed_at, next_change_at,
                standing, pending, birthday, status, holds, held, owed)
            SELECT * FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::int8[],
                $7::int8[], $8::timestamptz[], $9::timestamptz[], $10::text[], $11::int8[], $12::int8[]::int2[],
                $13::int8[]::int2[], $14::text[], $15::int8[], $16::int8[])
            """;

    /**
     * The accounts are locked, so the place where the lock found each row is still its place when it is changed. The id is
     * compared once more, in a way for which no index is used: at a wrong place nothing would be changed, and that is noticed.
     */
    static final String CHANGE_ACCOUNTS = """
            UPDATE account a
            SET profile = n.profile, lots = n.lots, points = n.points, version = n.version, changed_at = n.changed_at,
                next_change_at = n.next_change_at, standing = n.standing, pending = n.pending, birthday = n.birthday,
                status = n.status, holds = n.holds, held = n.held, owed = n.owed
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::int8[],
                $7::int8[], $8::timestamptz[], $9::timestamptz[], $10::text[], $11::int8[], $12::int8[]::int2[],
                $13::int8[]::int2[], $14::text[], $15::int8[], $16::int8[], $17::text[])
                AS n (shard, id, profile, enrolled_at, lots, points, version, changed_at, next_change_at, standing, pending,
                    birthday, status, holds, held, owed, place)
            WHERE a.ctid = n.place::tid AND a.id IS NOT DISTINCT FROM n.id
            """;

    static final String APPEND_ENTRIES = """
            INSERT INTO entry (txid, shard, account_id, seq, kind, from_book, to_book, points, lots, at, available_after,
                next_change_at, order_id, part, channel, occurred_at, redeemed_on_order, explanation, pending_after, tier,
                extended_to, action, reference, held_after, details, hold_id)
            SELECT pg_current_xact_id()::text::int8, rows.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::int8[], $4::int8[]::int2[], $5::int8[]::int2[],
                $6::int8[]::int2[], $7::int8[], $8::text[], $9::timestamptz[], $10::int8[], $11::timestamptz[],
                $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::int8[], $17::text[],
                $18::int8[], $19::text[], $20::timestamptz[], $21::text[], $22::text[], $23::int8[], $24::text[],
                $25::text[]) AS rows
            """;

    static final String KEEP_OUTCOMES = """
            INSERT INTO outcome (at, shard, account_id, key, algorithm, fingerprint, seq, refusal, shown)
            SELECT $9::timestamptz, rows.*
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::int8[]::int2[], $5::text[], $6::int8[],
                $7::text[], $8::text[]) AS rows
            """;

    static final String KEEP_PURCHASES = """
            INSERT INTO purchase (shard, account_id, order_id, part, seq, ruleset_version, basket, context)
            SELECT * FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::text[], $5::int8[],
                $6::int8[]::int4[], $7::text[], $8::text[])
            """;

    static final String KEEP_REWARDS = """
            INSERT INTO rewarded_action (shard, account_id, action, reference, seq)
            SELECT * FROM unnest($1::int8[]::int2[], $2::text[], $3::text[], $4::text[], $5::int8[])
            """;

    static final String KEEP_DUE = """
            INSERT INTO due_command (created_at, shard, account_id, command)
            SELECT $4::timestamptz, rows.* FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS rows
            """;

    /** The stripes are locked. */
    static final String CHANGE_STRIPES = """
            UPDATE stripe s
            SET remaining = s.remaining - n.taken
            FROM unnest($1::text[], $2::int8[]::int2[], $3::int8[]) AS n (resource, number, taken)
            CROSS JOIN LATERAL (
                SELECT locked.ctid AS place FROM stripe locked
                WHERE locked.program_id = $4 AND locked.resource = n.resource AND locked.number = n.number
                OFFSET 0
            ) AS found
            WHERE s.ctid = found.place
            """;

    private LaneSql() {}
}
