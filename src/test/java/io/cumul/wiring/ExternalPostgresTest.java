package io.cumul.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cumul.embedded.StartFault;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalPostgresTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://db:5432/cumul, jdbc:postgresql://db:5432/cumul",
        "postgres://db/cumul, jdbc:postgresql://db/cumul",
        "vertx-reactive:postgresql://db/cumul?sslmode=require, jdbc:postgresql://db/cumul?sslmode=require"
    })
    void migrationsUseTheReactiveAddress(String reactive, String jdbc) {
        assertThat(ExternalPostgres.jdbcUrl(reactive)).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/cumul", "postgresql://a:1,b:2/cumul", "db:5432"})
    void asksForTheJdbcUrlWhereItCannotBeDerived(String reactive) {
        assertThatExceptionOfType(StartFault.class)
                .isThrownBy(() -> ExternalPostgres.jdbcUrl(reactive))
                .withMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void saysInOneSentenceThatNobodyAnswersAndShowsNoSecret() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        String address = "postgresql://127.0.0.1:" + port + "/cumul";
        Config config = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        ExternalPostgres.REACTIVE_URL,
                        address,
                        "quarkus.datasource.jdbc.url",
                        "jdbc:" + address + "?password=secret",
                        "quarkus.datasource.username",
                        "till"))
                .build();
        assertThatExceptionOfType(StartFault.class)
                .isThrownBy(() -> ExternalPostgres.prepare(config))
                .withMessageContaining("PostgreSQL cannot be reached at jdbc:" + address)
                .withMessageNotContainingAny("secret", "\n");
    }
}
