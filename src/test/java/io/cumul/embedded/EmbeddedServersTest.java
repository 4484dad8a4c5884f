package io.cumul.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.support.GatewayServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedServersTest {
    private static final Map<String, String> SETTINGS = GatewayServers.settings();

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void postgresIsAsDurableAsInProductionAndOnLoopbackOnly(String setting, String value) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        SETTINGS.get("quarkus.datasource.jdbc.url"),
                        SETTINGS.get("quarkus.datasource.username"),
                        SETTINGS.get("quarkus.datasource.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void secondStartFindsTheServersThatRun() {
        assertThat(GatewayServers.settings()).isEqualTo(SETTINGS);
    }

    @Test
    void thisBuildBringsServers() {
        assertThat(EmbeddedServers.included()).isTrue();
    }
}
