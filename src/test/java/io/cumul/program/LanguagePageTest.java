package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for those who write programs show is what the gateway reads. */
class LanguagePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final String LANGUAGE = "docs/program-language.md";
    private static final String GUIDE = "docs/guide-du-programme.fr.md";

    @ParameterizedTest
    @ValueSource(strings = {LANGUAGE, GUIDE})
    void theFirstProgramOfAPageIsComplete(String page) {
        String first = examples(page).toList().getFirst();

        assertThat(Programs.faults(first)).isEmpty();
        assertThat(ProgramSchemaTest.faults(first)).isEmpty();
    }

    /** Each example is a program or sections of one; what is missing around it is ordinary. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWithoutFault(String example) {
        String program = complete(example);

        assertThat(Programs.faults(program)).isEmpty();
        assertThat(ProgramSchemaTest.faults(program)).isEmpty();
    }

    @Test
    void everyKeyIsExplained() {
        String page = page(LANGUAGE);

        assertThat(ProgramSchemaTest.keys())
                .allSatisfy(path -> assertThat(page).contains(path.substring(path.lastIndexOf('.') + 1)));
    }

    @Test
    void itNamesEveryProgramThatComesWithTheGateway() {
        assertThat(page(LANGUAGE))
                .contains(ProgramSource.INCLUDED.stream()
                        .map(name -> "| `" + name + "` |")
                        .collect(Collectors.toList()));
    }

    static List<String> examples() {
        return Stream.of(LANGUAGE, GUIDE).flatMap(LanguagePageTest::examples).toList();
    }

    private static String complete(String example) {
        String program = example.contains("\n  rate:")
                ? example
                : example.replaceFirst("(?m)^earn:\n", "earn:\n  rate: {points: 1, per: \"1.00\"}\n");
        if (program.lines().noneMatch(line -> line.startsWith("segments:"))) {
            program += "segments: [newsletter]\n";
        }
        if (program.lines().noneMatch(line -> line.startsWith("tiers:"))) {
            program += "tiers: {window: LIFETIME, levels: [{id: gold, name: Gold, threshold: 0}]}\n";
        }
        return Programs.with(program);
    }

    private static Stream<String> examples(String page) {
        return EXAMPLE.matcher(page(page)).results().map((MatchResult result) -> result.group(1));
    }

    private static String page(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException missing) {
            throw new AssertionError("the page is part of the gateway", missing);
        }
    }
}
