package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds all tables of a ledger against one another. Each question finds what must not be, so that each answer is empty. */
final class RealBooks {
    private static final String[][] QUESTIONS = {
        {"entries numbered with gaps, or a row that is not as new as the last of them", """
            SELECT a.id, a.version, count(e.seq), max(e.seq)
            FROM account a LEFT JOIN entry e ON e.shard = a.shard AND e.account_id = a.id
            GROUP BY a.shard, a.id, a.version
            HAVING count(e.seq) <> a.version OR max(e.seq) <> a.version
            """},
        {"entries of nobody", """
            SELECT e.account_id, e.seq FROM entry e
            WHERE NOT EXISTS (SELECT FROM account a WHERE a.shard = e.shard AND a.id = e.account_id)
            """},
        {"a balance that is not what the entries come to", """
            SELECT a.id, a.points - a.pending, b.available, a.pending, b.pending, a.held, b.held, a.owed, b.owed
            FROM account a
            JOIN (
                SELECT e.shard, e.account_id,
                       sum(e.points * ((e.to_book = 3)::int - (e.from_book = 3)::int)) AS available,
                       sum(e.points * ((e.to_book = 2)::int - (e.from_book = 2)::int)) AS pending,
                       sum(e.points * ((e.to_book = 4)::int - (e.from_book = 4)::int)) AS held,
                       sum(e.points * ((e.from_book = 9)::int - (e.to_book = 9)::int)) AS owed
                FROM entry e WHERE e.from_book IS NOT NULL GROUP BY e.shard, e.account_id
            ) AS b ON b.shard = a.shard AND b.account_id = a.id
            WHERE (a.points - a.pending, a.pending, a.held, a.owed)
                IS DISTINCT FROM (b.available::int8, b.pending::int8, b.held::int8, b.owed::int8)
            """},
        {"an entry whose balance is not the one before with what it moved", """
            SELECT * FROM (
                SELECT e.account_id, e.seq, e.available_after,
                       lag(e.available_after, 1, 0::int8) OVER entries
                           + e.points * ((coalesce(e.to_book, 0) IN (3, 9))::int - (coalesce(e.from_book, 0) IN (3, 9))::int)
                           AS expected
                FROM entry e WINDOW entries AS (PARTITION BY e.shard, e.account_id ORDER BY e.seq)
            ) AS steps
            WHERE steps.available_after <> steps.expected
            """},
        {"an entry for which two keys stand, though it neither captures nor voids a hold", """
            SELECT o.account_id, o.seq, count(*)
            FROM outcome o JOIN entry e ON e.shard = o.shard AND e.account_id = o.account_id AND e.seq = o.seq
            WHERE o.shown IS NULL AND e.kind NOT IN (9, 10)
            GROUP BY o.shard, o.account_id, o.seq HAVING count(*) > 1
            """},
        {"a purchase, redemption or refund for which no key stands", """
            SELECT e.account_id, e.seq, e.kind
            FROM entry e
            WHERE (e.kind IN (4, 9, 16, 20) OR (e.kind = 3 AND e.order_id IS NOT NULL))
                AND NOT EXISTS (
                    SELECT FROM outcome o WHERE o.shard = e.shard AND o.account_id = e.account_id AND o.seq = e.seq
                )
            """},
        {"a hold that was resolved twice, or more of it than was placed", """
            SELECT e.account_id, e.hold_id
            FROM entry e WHERE e.hold_id IS NOT NULL
            GROUP BY e.shard, e.account_id, e.hold_id
            HAVING sum(e.points * ((e.to_book = 4)::int - (e.from_book = 4)::int)) < 0
            """},
        {"a stripe below zero", "SELECT resource, number FROM stripe WHERE remaining < 0"}
    };

    private final Connection connection;

    RealBooks(Connection connection) {
        this.connection = connection;
    }

    /** Asks all of it. */
    void audit() throws SQLException {
        for (String[] question : QUESTIONS) {
            assertThat(answer(question[1])).as(question[0]).isEmpty();
        }
    }

    private String answer(String question) throws SQLException {
        StringBuilder found = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    found.append(row.getString(i)).append(' ');
                }
                found.append('\n');
            }
        }
        return found.toString();
    }
}
