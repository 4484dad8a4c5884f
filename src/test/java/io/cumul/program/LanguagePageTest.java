package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/program-language.md shows is what the gateway reads. */
class LanguagePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final String PAGE = page();

    @Test
    void itsFirstProgramIsWithoutFault() {
        assertThat(RulesetReader.read(examples().getFirst(), 1, Instant.EPOCH)).isInstanceOf(Reading.Read.class);
    }

    /** Each later example is a part of a program: put in the place of the same key, the first program stays without fault. */
    @Test
    void itsExamplesAreWithoutFault() {
        String head = "programId: a\nname: b\ncurrency: EUR\ntimeZone: Europe/Paris\n";
        String rate = "  rate: {points: 1, per: \"1.00\"}\n";
        List<String> parts = examples().stream().skip(1).toList();

        assertThat(parts.stream().filter(part -> part.startsWith("earn:\n")))
                .isNotEmpty()
                .map(part -> part.contains("rate:") ? part : part.replace("earn:\n", "earn:\n" + rate))
                .allSatisfy(part -> assertThat(RulesetReader.read(head + part + "expiry: never\n", 1, Instant.EPOCH))
                        .isInstanceOf(Reading.Read.class));
        assertThat(parts.stream().filter(part -> part.startsWith("expiry:")))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(RulesetReader.read(head + "earn:\n" + rate + part, 1, Instant.EPOCH))
                        .isInstanceOf(Reading.Read.class));
        assertThat(parts.stream().filter(part -> !part.startsWith("earn:\n") && !part.startsWith("expiry:")))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(ProgramYaml.TEXT).contains(part.substring(0, part.indexOf(':'))));
    }

    @Test
    void itNamesEveryProgramThatComesWithTheGateway() {
        assertThat(PAGE)
                .contains(ProgramSource.INCLUDED.stream()
                        .map(name -> "| `" + name + "` |")
                        .collect(Collectors.toList()));
    }

    private static List<String> examples() {
        return EXAMPLE.matcher(PAGE)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs/program-language.md"));
        } catch (IOException missing) {
            throw new AssertionError("the page is part of the gateway", missing);
        }
    }
}
