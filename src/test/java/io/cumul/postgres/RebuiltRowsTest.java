package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.api.call.Ledger;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.fixture.Commands;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a row that was changed by hand, or a journal, is seen when accounts are rebuilt from the tables. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class RebuiltRowsTest {
    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    private RealLanes lanes;
    private AccountId member;

    @BeforeEach
    void holdAndSpend() {
        lanes = new RealLanes(vertx, options.get());
        member = lanes.member();
        lanes.post("earn", Commands.earn(member, "o-1", "mug 100.00", null));
        lanes.post("hold", hold("o-2", "h-1", 30));
        lanes.post("capture", new Command.Capture(member, "h-1", 20L, Command.OnExpired.REFUSE));
        lanes.post("again", hold("o-3", "h-2", 15));
        lanes.post("redeem", new Command.Redeem(member, "o-4", Channel.WEB, null, new Price.OfPoints(5)));
    }

    /** Others look at the books as a whole. */
    @AfterEach
    void forget() throws SQLException {
        lanes.close();
        try (Connection connection = DriverManager.getConnection(GatewayServers.jdbc())) {
            for (String table : List.of("account", "entry", "outcome", "purchase")) {
                String id = table.equals("account") ? "id" : "account_id";
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE " + id + " = ?")) {
                    delete.setString(1, member.value());
                    delete.executeUpdate();
                }
            }
        }
    }

    @Test
    void findsNothingWhereNobodyChangedAnything() {
        assertThat(lanes.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots = '60<1893456000'",
                "lots = '61', points = 61",
                "points = points + 1",
                "holds = '', held = 0",
                "holds = replace(holds, ' WEB ', ' STORE '), version = version",
                "held = held - 1",
                "owed = 1",
                "status = 2",
                "version = version + 1",
                "enrolled_at = enrolled_at - interval '1 second'",
                "changed_at = changed_at + interval '1 second'",
                "next_change_at = NULL",
                "standing = replace(standing, 'A 1 ', 'A 2 ')"
            })
    void seesARowThatWasChanged(String change) {
        Ledger.change("UPDATE account SET " + change + " WHERE id = ?", member.value());

        assertThat(lanes.differences()).isNotEmpty().allMatch(difference -> difference.startsWith(member + ": "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM entry WHERE account_id = ? AND seq = 3",
                "DELETE FROM entry WHERE account_id = ? AND kind = 9",
                "UPDATE entry SET lots = '100<1893456000' WHERE account_id = ? AND kind = 3",
                "UPDATE entry SET points = 6, lots = '6' WHERE account_id = ? AND kind = 4",
                "UPDATE entry SET available_after = 61 WHERE account_id = ? AND kind = 4",
                "UPDATE entry SET hold_id = 'h-2' WHERE account_id = ? AND kind = 9"
            })
    void seesAJournalThatWasChanged(String change) {
        Ledger.change(change, member.value());

        assertThat(lanes.differences()).isNotEmpty();
    }

    private Command hold(String order, String id, long points) {
        return new Command.Hold(
                member, order, Channel.WEB, null, new Price.OfPoints(points), Duration.ofMinutes(15), id);
    }
}
