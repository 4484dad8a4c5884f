package io.cumul.api.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The program is one that nobody else earns by, so that its rules may be changed. */
public final class OwnRules implements QuarkusTestProfile {
    private static final Path TEXT = Path.of("src/test/resources/test-programs/own-rules.yaml");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("cumul.cache.deadline", "1s", "cumul.program", "file:" + TEXT);
    }

    /** The text that the gateway starts with. */
    public static String text() {
        try {
            return Files.readString(TEXT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** That text with another name of the program, which is all that makes it another one. */
    public static String called(String name) {
        return text().replace("name: Rules of Their Own", "name: " + name);
    }
}
