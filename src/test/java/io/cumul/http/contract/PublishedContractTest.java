package io.cumul.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds what the gateway serves against what was published: callers are coded against it. */
@QuarkusTest
class PublishedContractTest {
    private static final Path PUBLISHED = Path.of("docs/openapi.yaml");
    private static final String WRITE = "contract.write";
    private static final String HOW =
            "./mvnw test -Dtest=PublishedContractTest -D" + WRITE + " writes it anew, to be committed";

    @BeforeEach
    void writeIfAsked() throws IOException {
        if (System.getProperty(WRITE) != null) {
            Files.createDirectories(PUBLISHED.toAbsolutePath().getParent());
            Files.writeString(PUBLISHED, served());
        }
    }

    @Test
    void servesEverythingThatWasPublished() throws IOException {
        Set<String> lost = new TreeSet<>(Promises.of(published()));
        lost.removeAll(Promises.of(tree(served())));
        assertThat(lost)
                .as("promises of docs/openapi.yaml that the code breaks; if no caller can depend on them, %s", HOW)
                .isEmpty();
    }

    @Test
    void whatIsPublishedIsUpToDate() throws IOException {
        if (!published().equals(tree(served()))) {
            Set<String> added = new TreeSet<>(Promises.of(tree(served())));
            added.removeAll(Promises.of(published()));
            fail("docs/openapi.yaml is behind the code (%s, or words for people): %s", added, HOW);
        }
    }

    private static String served() {
        return RestAssured.get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode published() throws IOException {
        return tree(Files.readString(PUBLISHED));
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
