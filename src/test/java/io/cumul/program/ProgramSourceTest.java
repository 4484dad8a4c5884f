package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cumul.core.program.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramSourceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("io.cumul.program.ProgramSource#INCLUDED")
    void includedProgramsAreWithoutFaultAndCalledWhatTheirFileIs(String name) {
        ProgramText text = ProgramSource.load(name);
        Ruleset ruleset = ProgramSource.compile(text, 4);

        assertThat(text.programId()).isEqualTo(name).isEqualTo(ruleset.programId());
        assertThat(text.name()).isNotBlank();
        assertThat(ruleset.version()).isEqualTo(4);
    }

    @Test
    void everyProgramInTheFolderIsIncluded() throws Exception {
        Path programs = Path.of(ProgramSource.class.getResource("/programs").toURI());

        try (Stream<Path> files = Files.list(programs)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ProgramSource.INCLUDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "Cumuler-Echanger", "../programs/ten-per-dollar", "ten-per-dollar.yaml"})
    void aNameThatIsNoneIsToldWhichThereAre(String name) {
        assertThat(sentences(name))
                .containsExactly(
                        "There is no program " + name + ". CUMUL_PROGRAM is one of cumuler-echanger,"
                                + " ten-per-dollar, three-tier-stars, retail-replay, or file: and the path of a program's text.");
    }

    @Test
    void aFileOfOnesOwnIsRead() throws IOException {
        Path file = write(ProgramYaml.TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(ProgramSource.load("file:" + file))
                .isEqualTo(new ProgramText("test", "Test Program", ProgramYaml.TEXT));
        assertThat(ProgramSource.load(file.toUri().toString()).programId()).isEqualTo("test");
        assertThat(ProgramSource.load("file://" + file).programId()).isEqualTo("test");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = write(("\uFEFF" + ProgramYaml.TEXT).getBytes(StandardCharsets.UTF_8));

        assertThat(ProgramSource.load("file:" + file).text()).isEqualTo(ProgramYaml.TEXT);
    }

    @Test
    void everyFaultOfAFileIsALineWithoutAStackTrace() throws IOException {
        Path file = write("programId: a\nname: b\ncurrency: EUR\ntimeZone: Mars\nexpiry: never\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(sentences("file:" + file))
                .containsExactly(
                        "The program file:" + file + " has faults:",
                        "  timeZone: must be a time zone of the IANA database, such as Europe/Paris.",
                        "  earn: is missing.");
        ProgramUnreadable unreadable =
                catchThrowableOfType(ProgramUnreadable.class, () -> ProgramSource.load("file:" + file));
        assertThat(unreadable.getStackTrace()).isEmpty();
        assertThat(unreadable.getMessage().lines()).hasSize(3);
    }

    @Test
    void aFileThatIsNotThereOrNotATextIsNamed() throws IOException {
        assertThat(sentences("file:" + folder.resolve("none.yaml")))
                .containsExactly("There is no file at " + folder.resolve("none.yaml") + ", which CUMUL_PROGRAM names.");
        assertThat(sentences("file:" + folder)).singleElement().asString().contains("cannot be read");
        assertThat(sentences("file:a\u0000b")).singleElement().asString().contains("cannot be read");
        Path latin = write("name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sentences("file:" + latin))
                .containsExactly("The program file:" + latin + " is not written in UTF-8.");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Path file = write("#".repeat(RulesetReader.MAX_BYTES + 1_000).getBytes(StandardCharsets.UTF_8));

        assertThat(sentences("file:" + file)).last().isEqualTo("  The text is larger than 1 MiB.");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("program.yaml"), bytes);
    }

    private static List<String> sentences(String chosen) {
        return catchThrowableOfType(ProgramUnreadable.class, () -> ProgramSource.load(chosen))
                .sentences();
    }
}
