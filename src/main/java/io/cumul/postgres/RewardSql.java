package io.cumul.postgres;

/** The lanes' statements about rewards and their codes, of the kind of {@link LaneSql}. */
final class RewardSql {
    /** The named rewards of a program's catalogue. */
    static final String REWARDS = """
            SELECT found.*
            FROM unnest($1::text[]) AS wanted (id)
            CROSS JOIN LATERAL (
                SELECT r.id, r.content, r.withdrawn
                FROM reward r
                WHERE r.program_id = $2 AND r.id = wanted.id
                OFFSET 0
            ) AS found
            """;

    /** The codes that entries have handed out. */
    static final String HANDED = """
            SELECT handed.account_id, handed.seq, handed.place, code.reward_id, code.sealed
            FROM (
                SELECT found.*
                FROM unnest($1::int8[]::int2[], $2::text[], $3::int8[]) AS wanted (shard, account_id, seq)
                CROSS JOIN LATERAL (
                    SELECT h.account_id, h.seq, h.place, h.code
                    FROM handed_code h
                    WHERE h.shard = wanted.shard AND h.account_id = wanted.account_id AND h.seq = wanted.seq
                    OFFSET 0
                ) AS found
                OFFSET 0
            ) AS handed
            CROSS JOIN LATERAL (
                SELECT c.reward_id, c.sealed FROM reward_code c WHERE c.number = handed.code OFFSET 0
            ) AS code
            """;

    /**
     * Hands out one free code for each place, those first that were brought first. Codes that another flush is handing out are
     * left to it; there are enough for everybody, since each flush has taken as many from the stock.
     */
    static final String HAND_OUT = """
            WITH wanted AS MATERIALIZED (
                SELECT due.*, row_number() OVER (PARTITION BY due.reward_id) AS turn
                FROM unnest($1::text[], $2::int8[]::int2[], $3::text[], $4::int8[], $5::int8[]::int2[])
                    AS due (reward_id, shard, account_id, seq, place)
            ), counted AS MATERIALIZED (
                SELECT wanted.reward_id, count(*) AS codes FROM wanted GROUP BY wanted.reward_id
            ), picked AS MATERIALIZED (
                SELECT counted.reward_id, found.number, found.sealed,
                       row_number() OVER (PARTITION BY counted.reward_id) AS turn
                FROM counted
                CROSS JOIN LATERAL (
                    SELECT c.number, c.sealed
                    FROM reward_code c
                    WHERE c.program_id = $6 AND c.reward_id = counted.reward_id AND c.free
                    ORDER BY c.number
                    LIMIT counted.codes
                    FOR UPDATE SKIP LOCKED
                ) AS found
            ), taken AS (
                UPDATE reward_code c
                SET free = false
                FROM picked
                CROSS JOIN LATERAL (
                    SELECT locked.ctid AS place FROM reward_code locked WHERE locked.number = picked.number OFFSET 0
                ) AS found
                WHERE c.ctid = found.place
            ), handed AS (
                INSERT INTO handed_code (shard, account_id, seq, place, code)
                SELECT wanted.shard, wanted.account_id, wanted.seq, wanted.place, picked.number
                FROM wanted JOIN picked ON picked.reward_id = wanted.reward_id AND picked.turn = wanted.turn
            )
            SELECT wanted.account_id, wanted.seq, wanted.place, wanted.reward_id, picked.sealed
            FROM wanted JOIN picked ON picked.reward_id = wanted.reward_id AND picked.turn = wanted.turn
            """;

    /** Puts the codes that entries have handed out back into their pools. */
    static final String TAKE_BACK = """
            UPDATE reward_code c
            SET free = true
            FROM (
                SELECT found.*
                FROM unnest($1::int8[]::int2[], $2::text[], $3::int8[]) AS wanted (shard, account_id, seq)
                CROSS JOIN LATERAL (
                    SELECT h.code
                    FROM handed_code h
                    WHERE h.shard = wanted.shard AND h.account_id = wanted.account_id AND h.seq = wanted.seq
                    OFFSET 0
                ) AS found
                OFFSET 0
            ) AS handed
            CROSS JOIN LATERAL (
                SELECT locked.ctid AS place FROM reward_code locked WHERE locked.number = handed.code OFFSET 0
            ) AS found
            WHERE c.ctid = found.place
            """;

    /** What entries that spent points on the named orders say beside; kind 4 is a redemption, kind 9 the capture of a hold. */
    static final String PAID = """
            SELECT wanted.account_id, wanted.order_id, found.details
            FROM unnest($1::int8[]::int2[], $2::text[], $3::text[]) AS wanted (shard, account_id, order_id)
            CROSS JOIN LATERAL (
                SELECT e.details
                FROM entry e
                WHERE e.shard = wanted.shard AND e.account_id = wanted.account_id
                    AND e.order_id = wanted.order_id AND e.kind IN (4, 9)
                OFFSET 0
            ) AS found
            """;

    private RewardSql() {}
}
