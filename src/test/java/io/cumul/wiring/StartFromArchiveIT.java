package io.cumul.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The packaged gateway starts from the archive that the build has made, under the options of the deployment. It is given an
 * address that it refuses before it does anything, so that it ends at once.
 */
@DisabledIfSystemProperty(
        named = "package.untrained",
        matches = "true",
        disabledReason = "the embedded package has no archive")
class StartFromArchiveIT {
    private static final Path PACKAGE = Path.of("target", "quarkus-app");
    private static final Path DEPLOYMENT = Path.of("k8s", "base", "deployment.yaml");
    private static final String REFUSAL = "Cumul cannot start. The JDBC URL for the migrations cannot be derived";

    @Test
    void theDeploymentsOptionsTakeTheClassesFromTheArchive() throws IOException, InterruptedException {
        // With this mode a JVM that cannot use the archive ends with a fault of its own.
        String said = start(deploymentOptions() + " -XX:AOTMode=on -Xlog:class+load");

        assertThat(said).contains(REFUSAL);
        assertThat(loaded(said, "io.cumul.wiring.CumulGateway")).contains("shared objects file");
        assertThat(loaded(said, "io.smallrye.config.SmallRyeConfig")).contains("shared objects file");
    }

    @Test
    void theArchiveIsUsedWithoutAWordOfTheJvm() throws IOException, InterruptedException {
        assertThat(start(deploymentOptions())).doesNotContain("[warning]", "[error");
    }

    @Test
    void withoutTheArchiveItStartsAllTheSame() throws IOException, InterruptedException {
        String options = deploymentOptions().replace("cumul.aot", "missing.aot");

        assertThat(start(options)).contains("[error][aot]", REFUSAL);
    }

    @Test
    void underOptionsThatTheArchiveDoesNotServeItStartsAllTheSame() throws IOException, InterruptedException {
        String said = start(deploymentOptions() + " -XX:-UseCompactObjectHeaders -Xlog:class+load");

        assertThat(said).contains("Unable to use AOT cache", REFUSAL);
        assertThat(loaded(said, "io.cumul.wiring.CumulGateway")).doesNotContain("shared objects file");
    }

    private static String deploymentOptions() throws IOException {
        JsonNode environment =
                new YAMLMapper().readTree(DEPLOYMENT.toFile()).at("/spec/template/spec/containers/0/env");
        for (JsonNode variable : environment) {
            if (variable.path("name").asText().equals("JDK_JAVA_OPTIONS")) {
                return variable.path("value").asText();
            }
        }
        throw new AssertionError("the deployment has no JDK_JAVA_OPTIONS");
    }

    /** Starts it as a container does, and returns what it said until it ended. */
    private static String start(String options) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(java.toString(), "-jar", "quarkus-run.jar"))
                .directory(PACKAGE.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JDK_JAVA_OPTIONS", options,
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_MANAGEMENT_PORT", "0",
                        "QUARKUS_DATASOURCE_REACTIVE_URL", "nowhere",
                        "QUARKUS_REDIS_HOSTS", "redis://localhost:1"));
        Process gateway = builder.start();
        String said = new String(gateway.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gateway.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    private static String loaded(String log, String type) {
        return log.lines()
                .filter(line -> line.contains(" " + type + " source: "))
                .findFirst()
                .orElse("");
    }
}
