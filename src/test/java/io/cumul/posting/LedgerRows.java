package io.cumul.posting;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.TierStanding;
import io.cumul.core.decision.Command;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.reward.Reward;
import io.cumul.encoding.CommandJson;
import io.cumul.encoding.HoldsText;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.RewardJson;
import io.cumul.encoding.StandingText;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in the tables of a ledger, in the words in which the model has it. */
final class LedgerRows {
    private static final String ENTRIES = """
            SELECT e.account_id, e.kind, e.seq, e.points, e.available_after, e.pending_after, e.at
            FROM unnest(?::int2[], ?::text[], ?::int8[]) AS known (shard, id, version)
            JOIN entry e ON e.shard = known.shard AND e.account_id = known.id AND e.seq > known.version
            ORDER BY e.account_id, e.seq
            """;
    private static final String ACCOUNTS = """
            SELECT a.id, a.version, a.status, a.owed, a.lots, a.holds, a.standing
            FROM unnest(?::int2[], ?::text[]) AS wanted (shard, id)
            JOIN account a ON a.shard = wanted.shard AND a.id = wanted.id
            """;
    private static final String DUE = """
            SELECT number, account_id, command FROM due_command WHERE number > ? ORDER BY account_id, command
            """;
    private static final String STRIPES = """
            SELECT resource, sum(remaining)::int8 FROM stripe GROUP BY resource
            """;
    private static final String STOCK = """
            INSERT INTO stripe (program_id, resource, number, remaining) VALUES (?, ?, ?, ?)
            """;

    private static final String OFFER = """
            INSERT INTO reward (program_id, id, content, changed_at) VALUES (?, ?, ?, now())
            """;

    private final Connection connection;
    private final PreparedStatement entries;
    private final PreparedStatement accounts;
    private final PreparedStatement due;
    private final PreparedStatement stripes;
    private long lastDue;

    LedgerRows(Connection connection) throws SQLException {
        this.connection = connection;
        entries = connection.prepareStatement(ENTRIES);
        accounts = connection.prepareStatement(ACCOUNTS);
        due = connection.prepareStatement(DUE);
        stripes = connection.prepareStatement(STRIPES);
    }

    /**
     * An account's row.
     *
     * @param lots as {@link ReplyText} has them
     * @param holds as {@link ReplyText} has them
     * @param tier the id of the current tier; empty for the lowest
     */
    record Row(long version, int status, long owed, List<String> lots, List<String> holds, String tier) {}

    /** The journal's lines of some accounts since they were of a version, by account. */
    List<String> entries(Map<AccountId, Long> versions) throws SQLException {
        Collection<AccountId> ids = versions.keySet();
        entries.setArray(1, array("int2", ids.stream().map(AccountId::shard)));
        entries.setArray(2, array("text", ids.stream().map(AccountId::value)));
        entries.setArray(3, array("int8", versions.values().stream()));
        List<String> lines = new ArrayList<>();
        try (ResultSet row = entries.executeQuery()) {
            while (row.next()) {
                lines.add(row.getString(1) + " " + EntryKind.of(row.getInt(2)) + " " + row.getLong(3) + ": "
                        + row.getLong(4) + ", then " + row.getLong(5) + "+" + row.getLong(6) + " at "
                        + instant(row, 7));
            }
        }
        return lines;
    }

    /** The rows of some accounts, by id. */
    Map<String, Row> accounts(Collection<AccountId> ids) throws SQLException {
        accounts.setArray(1, array("int2", ids.stream().map(AccountId::shard)));
        accounts.setArray(2, array("text", ids.stream().map(AccountId::value)));
        Map<String, Row> rows = new TreeMap<>();
        try (ResultSet row = accounts.executeQuery()) {
            while (row.next()) {
                TierStanding.Step tier =
                        StandingText.read(row.getString(7)).tier().current();
                rows.put(
                        row.getString(1),
                        new Row(
                                row.getLong(2),
                                row.getInt(3),
                                row.getLong(4),
                                LotsText.read(row.getString(5)).stream()
                                        .map(ReplyText::of)
                                        .toList(),
                                HoldsText.read(row.getString(6)).list().stream()
                                        .map(ReplyText::of)
                                        .toList(),
                                tier == null ? "" : tier.tier()));
            }
        }
        return rows;
    }

    /** Commands that were caused since this was last asked, by account; they stay where they are. */
    List<Command> due() throws SQLException {
        due.setLong(1, lastDue);
        List<Command> commands = new ArrayList<>();
        try (ResultSet row = due.executeQuery()) {
            while (row.next()) {
                lastDue = Math.max(lastDue, row.getLong(1));
                commands.add(CommandJson.read(new AccountId(row.getString(2)), row.getString(3)));
            }
        }
        return commands;
    }

    /** What is left of every budget and stock. */
    Map<String, Long> left() throws SQLException {
        Map<String, Long> left = new TreeMap<>();
        try (ResultSet row = stripes.executeQuery()) {
            while (row.next()) {
                left.put(row.getString(1), row.getLong(2));
            }
        }
        return left;
    }

    /** There is so much of a budget or stock, in stripes. */
    void stock(String programId, String resource, long amount) throws SQLException {
        try (PreparedStatement stock = connection.prepareStatement(STOCK)) {
            for (int i = 0; i < Budget.STRIPES; i++) {
                stock.setString(1, programId);
                stock.setString(2, resource);
                stock.setInt(3, i);
                stock.setLong(4, amount / Budget.STRIPES + (i < amount % Budget.STRIPES ? 1 : 0));
                stock.addBatch();
            }
            stock.executeBatch();
        }
    }

    /** There is such a reward. */
    void offer(String programId, Reward reward) throws SQLException {
        try (PreparedStatement offer = connection.prepareStatement(OFFER)) {
            offer.setString(1, programId);
            offer.setString(2, reward.id());
            offer.setString(3, RewardJson.write(reward));
            offer.executeUpdate();
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
