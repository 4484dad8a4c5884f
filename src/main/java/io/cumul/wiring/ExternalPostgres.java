package io.cumul.wiring;

import io.cumul.embedded.StartFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/** The PostgreSQL that the settings name: one address for both drivers, and a first knock at its door. */
final class ExternalPostgres {
    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String CREDENTIALS_PROVIDER = "quarkus.datasource.credentials-provider";
    private static final int CONNECT_SECONDS = 10;

    private ExternalPostgres() {}

    /** Derives the JDBC URL where it is not given, and connects once; a {@link StartFault} if that fails. */
    static void prepare(Config config) {
        String url = Preflight.given(config, JDBC_URL).orElseGet(() -> {
            String derived = jdbcUrl(Preflight.given(config, REACTIVE_URL).orElseThrow());
            System.setProperty(JDBC_URL, derived);
            return derived;
        });
        // With a provider the password is not known before Quarkus runs; then Quarkus speaks for itself.
        if (Preflight.given(config, CREDENTIALS_PROVIDER).isEmpty()) {
            connect(url, config);
        }
    }

    /** {@code postgresql://host:port/database?…}, with Quarkus' optional prefix, as JDBC writes it. */
    static String jdbcUrl(String reactiveUrl) {
        String url = reactiveUrl.strip().replaceFirst("^vertx-reactive:", "").replaceFirst("^postgres:", "postgresql:");
        if (!url.startsWith("postgresql://") || url.contains(",")) {
            throw new StartFault(
                    "The JDBC URL for the migrations cannot be derived from %s: set QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted("QUARKUS_DATASOURCE_REACTIVE_URL"));
        }
        return "jdbc:" + url;
    }

    private static void connect(String url, Config config) {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        Preflight.given(config, "quarkus.datasource.username").ifPresent(name -> properties.setProperty("user", name));
        Preflight.given(config, "quarkus.datasource.password")
                .ifPresent(word -> properties.setProperty("password", word));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw new StartFault(
                    "PostgreSQL cannot be reached at %s (%s): see that it runs and that QUARKUS_DATASOURCE_REACTIVE_URL,"
                                    .formatted(withoutParameters(url), oneLine(e))
                            + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD are right.");
        }
    }

    /** The parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
