package io.cumul.wiring;

import io.cumul.embedded.GatewayPresence;
import io.cumul.embedded.StartFault;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The way in. Before Quarkus starts it sees to what Quarkus could only report with a stack trace: the ports, the
 * settings that must be given, the servers, embedded or not. What is missing is said in one sentence.
 */
@QuarkusMain
public final class CumulGateway implements QuarkusApplication {
    /** Starts the gateway and returns when it has stopped; the process ends with 1 if it cannot start. */
    public static void main(String... args) {
        try {
            Preflight.prepare(ConfigProvider.getConfig());
        } catch (StartFault fault) {
            System.err.println("Cumul cannot start. " + fault.getMessage());
            System.exit(1);
        }
        GatewayPresence.begins();
        // Called after the application has stopped and before the process ends, in development before a reload.
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            GatewayPresence.ends();
            exit.accept(code, failure);
        });
        Quarkus.run(CumulGateway.class, args);
    }

    @Override
    public int run(String... args) {
        Config config = ConfigProvider.getConfig();
        if (Preflight.runsEmbeddedServers()) {
            System.out.println(welcome(config));
        }
        Quarkus.waitForExit();
        return 0;
    }

    private static String welcome(Config config) {
        String url = "http://localhost:" + config.getValue("quarkus.http.port", Integer.class);
        return """

                Cumul listens on %s (health and metrics on http://localhost:%d/q).
                Demo keys, for the header X-API-Key: demo-checkout, demo-manager
                Try:  curl -H 'X-API-Key: demo-checkout' %s/v1/program
                """.formatted(url, config.getValue("quarkus.management.port", Integer.class), url);
    }
}
