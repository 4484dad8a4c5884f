package io.cumul.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds after a gateway was killed: its servers still run. */
class LeftOverTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private static Path temporary;

    private static DataFolder folder;

    @BeforeAll
    static void openFolder() {
        folder = DataFolder.open(temporary.resolve("data"));
    }

    @Test
    void nextStartReplacesPostgresAndFindsItsData() throws SQLException {
        PostgresServer first = PostgresServer.start(folder, Platform.current(), false, freePort());
        ProcessHandle left = LeftOver.named(folder.postgres().resolve("postmaster.pid"), folder)
                .orElseThrow();
        execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");

        PostgresServer second = PostgresServer.start(folder, Platform.current(), false, freePort());
        try {
            assertThat(LeftOver.ends(left, SOON)).isTrue();
            execute(second, "INSERT INTO kept SELECT answer + 1 FROM kept");
        } finally {
            second.stop();
        }
        assertThat(folder.postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void nextStartReplacesRedis() {
        RedisServer.start(folder, Platform.current(), false, freePort());
        Path pidFile = folder.redis().resolve("redis.pid");
        ProcessHandle left = LeftOver.named(pidFile, folder).orElseThrow();

        RedisServer second = RedisServer.start(folder, Platform.current(), false, freePort());
        assertThat(LeftOver.ends(left, SOON)).isTrue();
        assertThat(LeftOver.named(pidFile, folder)).isPresent();
        second.stop();
        assertThat(LeftOver.named(pidFile, folder)).isEmpty();
    }

    @Test
    void processOfSomebodyElseIsNotTouched() throws IOException {
        Path pidFile = Files.writeString(
                temporary.resolve("used-again.pid"), ProcessHandle.current().pid() + "\n");
        assertThat(LeftOver.named(pidFile, folder)).isEmpty();
    }

    @Test
    void pidFileWithoutPidNamesNobody() throws IOException {
        assertThat(LeftOver.named(Files.writeString(temporary.resolve("broken.pid"), "no pid"), folder))
                .isEmpty();
        assertThat(LeftOver.named(temporary.resolve("absent.pid"), folder)).isEmpty();
    }

    private static int freePort() {
        return Ports.choose(0, "a free port");
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        String url = "jdbc:postgresql://" + server.address();
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
