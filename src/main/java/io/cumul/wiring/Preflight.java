package io.cumul.wiring;

import static io.smallrye.config.ConfigMappings.ConfigClass.configClass;

import io.cumul.embedded.EmbeddedServers;
import io.cumul.embedded.EmbeddedSettings;
import io.cumul.embedded.Ports;
import io.cumul.embedded.StartFault;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What must hold before Quarkus starts. Development calls it again at every live reload, in the same process: what has
 * been checked and started then stays as it is.
 */
final class Preflight {
    private static final String DONE = "io.cumul.preflight.done";
    private static final String EMBEDDED = "io.cumul.preflight.embedded";

    private Preflight() {}

    /** Checks the ports, then finds or starts the servers; a {@link StartFault} says what is missing. */
    static void prepare(Config config) {
        if (System.getProperty(DONE) != null) {
            return;
        }
        requireFreePort(config, "quarkus.http.port", 8080);
        requireFreePort(config, "quarkus.management.port", 9000);
        boolean needsPostgres = given(config, ExternalPostgres.REACTIVE_URL).isEmpty();
        boolean needsRedis = given(config, "quarkus.redis.hosts").isEmpty();
        if (needsPostgres || needsRedis) {
            startEmbedded(config, needsPostgres, needsRedis);
        }
        if (!needsPostgres) {
            ExternalPostgres.prepare(config);
        }
        System.setProperty(DONE, "true");
    }

    /** Whether this process started servers of its own. */
    static boolean runsEmbeddedServers() {
        return System.getProperty(EMBEDDED) != null;
    }

    /** A setting that is given and not blank. */
    static Optional<String> given(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    private static void requireFreePort(Config config, String setting, int usual) {
        int port = config.getOptionalValue(setting, Integer.class).orElse(usual);
        if (port > 0 && Ports.inUse(port)) {
            throw new StartFault("Port %d is in use: stop what listens there, or set %s to another port."
                    .formatted(port, environmentName(setting)));
        }
    }

    private static void startEmbedded(Config config, boolean postgres, boolean redis) {
        if (!EmbeddedServers.included()) {
            throw new StartFault(
                    "Set %s%s%s, for this package brings no servers of its own (./mvnw package -Pembedded makes one that does)."
                            .formatted(
                                    postgres
                                            ? "QUARKUS_DATASOURCE_REACTIVE_URL (such as postgresql://db:5432/cumul),"
                                                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD"
                                            : "",
                                    postgres && redis ? ", and " : "",
                                    redis ? "QUARKUS_REDIS_HOSTS (such as redis://cache:6379)" : ""));
        }
        EmbeddedSettings wished = embeddedSettings(config);
        Map<String, String> settings = EmbeddedServers.start(new EmbeddedServers.Wish(
                wished.data(), false, postgres, wished.postgresPort(), redis, wished.redisPort()));
        settings.forEach(System::setProperty);
        System.setProperty(EMBEDDED, "true");
        // The packaged gateway with servers of its own is for trying out: it has the demo keys that prod has not.
        if (isPackaged() && !profileIsChosen()) {
            System.setProperty("quarkus.profile", "prod,embedded");
        }
    }

    private static EmbeddedSettings embeddedSettings(Config config) {
        try {
            SmallRyeConfig smallRye = config.unwrap(SmallRyeConfig.class);
            ConfigMappings.registerConfigMappings(smallRye, Set.of(configClass(EmbeddedSettings.class)));
            return smallRye.getConfigMapping(EmbeddedSettings.class);
        } catch (ConfigValidationException e) {
            throw new StartFault("A setting of the embedded servers is wrong: "
                    + e.getProblem(0).getMessage().replaceFirst("^[\\w.]+Exception: ", ""));
        }
    }

    /** Development runs from folders of classes; Quarkus does not say yet which of its modes this is. */
    private static boolean isPackaged() {
        URL code = Preflight.class.getResource("Preflight.class");
        return code != null && code.getProtocol().equals("jar");
    }

    private static boolean profileIsChosen() {
        return System.getProperty("quarkus.profile") != null || System.getenv("QUARKUS_PROFILE") != null;
    }

    private static String environmentName(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
