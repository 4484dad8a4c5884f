package io.cumul.proof;

import io.cumul.checker.rebuild.Rebuild;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The books as an auditor reads them: straight from the tables, with nothing of the gateway's between. */
final class Books {
    /** What must never be, each with a query that lists where it is. Books 2, 3, 4 and 9 are PENDING, AVAILABLE, HELD and OWED, kind 3 is EARN. */
    private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        FORBIDDEN.put("the version is not the number of entries, without gaps", """
                SELECT a.id FROM account a LEFT JOIN entry e ON e.shard = a.shard AND e.account_id = a.id
                GROUP BY a.shard, a.id, a.version
                HAVING a.version <> count(e.seq) OR a.version <> max(e.seq)""");
        FORBIDDEN.put("the row's points are not the sum of the entries", """
                SELECT a.id FROM account a LEFT JOIN entry e ON e.shard = a.shard AND e.account_id = a.id
                GROUP BY a.shard, a.id, a.points
                HAVING a.points <> coalesce(sum(CASE WHEN e.to_book IN (2, 3) THEN e.points ELSE 0 END), 0)
                                   - coalesce(sum(CASE WHEN e.from_book IN (2, 3) THEN e.points ELSE 0 END), 0)""");
        FORBIDDEN.put("the row's held or owed points are not the sum of the entries", """
                SELECT a.id FROM account a LEFT JOIN entry e ON e.shard = a.shard AND e.account_id = a.id
                GROUP BY a.shard, a.id, a.held, a.owed
                HAVING a.held <> coalesce(sum(CASE WHEN e.to_book = 4 THEN e.points WHEN e.from_book = 4 THEN -e.points
                        ELSE 0 END), 0)
                    OR a.owed <> coalesce(sum(CASE WHEN e.to_book = 9 THEN -e.points WHEN e.from_book = 9 THEN e.points
                        ELSE 0 END), 0)""");
        FORBIDDEN.put("the row's points are not the sum of its lots", """
                SELECT a.id FROM account a WHERE a.points <> coalesce((
                    SELECT sum(CAST(substring(lot FROM '^[0-9]+') AS bigint))
                    FROM unnest(string_to_array(nullif(a.lots, ''), ',')) AS lot), 0)""");
        FORBIDDEN.put("the row's pending points are not the sum of its pending lots", """
                SELECT a.id FROM account a WHERE a.pending <> coalesce((
                    SELECT sum(CAST(substring(lot FROM '^[0-9]+') AS bigint))
                    FROM unnest(string_to_array(nullif(a.lots, ''), ',')) AS lot WHERE lot LIKE '%>%'), 0)""");
        FORBIDDEN.put("an entry's balance is not that of the entries up to it", """
                SELECT account_id || '/' || seq FROM (
                    SELECT account_id, seq, available_after, sum(CASE WHEN to_book IN (3, 9) THEN points ELSE 0 END
                        - CASE WHEN from_book IN (3, 9) THEN points ELSE 0 END)
                        OVER (PARTITION BY shard, account_id ORDER BY seq) AS run
                    FROM entry) AS journal WHERE run <> available_after""");
        FORBIDDEN.put("an entry's held points are not those of the entries up to it", """
                SELECT account_id || '/' || seq FROM (
                    SELECT account_id, seq, held_after, sum(CASE WHEN to_book = 4 THEN points
                        WHEN from_book = 4 THEN -points ELSE 0 END) OVER (PARTITION BY shard, account_id ORDER BY seq) AS run
                    FROM entry) AS journal WHERE run <> held_after""");
        FORBIDDEN.put("a hold is resolved twice, or for another number of points", """
                SELECT account_id || '/' || hold_id FROM entry WHERE hold_id IS NOT NULL
                GROUP BY shard, account_id, hold_id
                HAVING sum(CASE WHEN to_book = 4 THEN points ELSE 0 END)
                        <> sum(CASE WHEN from_book = 4 THEN points ELSE 0 END)
                    AND bool_or(kind IN (9, 10, 11))
                    OR count(*) FILTER (WHERE kind IN (9, 10, 11)) > count(*) FILTER (WHERE kind = 8)""");
        FORBIDDEN.put("an entry's pending points are not those of the entries up to it", """
                SELECT account_id || '/' || seq FROM (
                    SELECT account_id, seq, pending_after, sum(CASE WHEN to_book = 2 THEN points
                        WHEN from_book = 2 THEN -points ELSE 0 END) OVER (PARTITION BY shard, account_id ORDER BY seq) AS run
                    FROM entry) AS journal WHERE run <> pending_after""");
        FORBIDDEN.put("an outcome points to no entry", """
                SELECT o.account_id || '/' || o.key FROM outcome o
                LEFT JOIN entry e ON e.shard = o.shard AND e.account_id = o.account_id AND e.seq = o.seq
                WHERE o.seq IS NOT NULL AND e.seq IS NULL""");
        FORBIDDEN.put("two keys point to one entry that is no capture or void", """
                SELECT o.account_id || '/' || o.seq FROM outcome o
                JOIN entry e ON e.shard = o.shard AND e.account_id = o.account_id AND e.seq = o.seq
                WHERE e.kind NOT IN (9, 10) AND o.shown IS NULL
                GROUP BY o.shard, o.account_id, o.seq HAVING count(*) > 1""");
        FORBIDDEN.put("an award is not exactly one purchase's or action's", """
                SELECT coalesce(e.account_id, p.account_id) FROM
                    (SELECT * FROM entry WHERE kind = 3) e
                    FULL JOIN (
                        SELECT shard, account_id, seq FROM purchase
                        UNION ALL
                        SELECT shard, account_id, seq FROM rewarded_action
                    ) p ON p.shard = e.shard AND p.account_id = e.account_id AND p.seq = e.seq
                WHERE e.seq IS NULL OR p.seq IS NULL""");
    }

    private final String url;

    /**
     * The books in a database.
     *
     * @param url JDBC, with user and password
     */
    Books(String url) {
        this.url = url;
    }

    /** Everything that is wrong with any account; empty if all are as the journal has them. */
    List<String> faults() {
        List<String> faults = wrong();
        faults.addAll(Rebuild.of(url).differences());
        return faults;
    }

    /** Everything that is wrong, but that of accounts it is only looked at one whether it can be rebuilt. */
    List<String> faultsOf(String account) {
        List<String> faults = wrong();
        faults.addAll(Rebuild.of(url, List.of(account)).differences());
        return faults;
    }

    private List<String> wrong() {
        List<String> faults = new ArrayList<>();
        FORBIDDEN.forEach((fault, query) ->
                rows(query).stream().findFirst().ifPresent(example -> faults.add(fault + ", such as at " + example)));
        if (!rows("SELECT sum FROM (SELECT coalesce(sum(CASE WHEN to_book IS NULL THEN 0 ELSE points END)"
                        + " - sum(CASE WHEN from_book IS NULL THEN 0 ELSE points END), 0) AS sum FROM entry) s WHERE sum <> 0")
                .isEmpty()) {
            faults.add("the books do not sum to zero");
        }
        return faults;
    }

    /** The first column of each row, as text. */
    List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }
}
