package io.cumul.postgres;

import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to connect to the tests' PostgreSQL. */
@Singleton
final class ConnectOptions {
    private final PgConnectOptions options;

    ConnectOptions(
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
    }

    PgConnectOptions get() {
        return options;
    }
}
