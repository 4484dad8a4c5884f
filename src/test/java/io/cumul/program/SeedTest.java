package io.cumul.program;

import static io.cumul.program.Publishing.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final String OTHER = ProgramYaml.with("points: 1", "points: 2");

    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void theFirstTextHasAlwaysBeenInForce() {
        Publishing gateway = start(ProgramYaml.TEXT);

        assertThat(gateway.current.versions().list())
                .singleElement()
                .satisfies(version -> assertThat(version.publication())
                        .isEqualTo(new Publication(1, "test", ProgramYaml.TEXT, Instant.EPOCH, Instant.EPOCH)));
    }

    @Test
    void theSameTextAddsNothing() {
        start(ProgramYaml.TEXT);

        assertThat(start(ProgramYaml.TEXT).current.versions().list()).hasSize(1);
    }

    @Test
    void aNewTextIsPublished() {
        start(ProgramYaml.TEXT);

        Version latest = start(OTHER).current.versions().latest();

        assertThat(latest.number()).isEqualTo(2);
        assertThat(latest.publication().activeFrom()).isEqualTo(SOON);
    }

    @Test
    void whatAManagerHasPublishedIsNotTakenBackByARestart() {
        start(ProgramYaml.TEXT).publish(OTHER);

        Versions versions = start(ProgramYaml.TEXT).current.versions();

        assertThat(versions.list()).hasSize(2);
        assertThat(versions.latest().publication().text()).isEqualTo(OTHER);
    }

    @Test
    void gatewaysThatStartTogetherAgree() {
        archive.first(() -> archive.add("test", ProgramYaml.TEXT, Instant.EPOCH));

        assertThat(start(ProgramYaml.TEXT).current.versions().list()).hasSize(1);
    }

    @Test
    void anotherProgramBeginsAnew() {
        start(ProgramYaml.TEXT);

        Versions versions = start(ProgramYaml.with("programId: test", "programId: other"))
                .current
                .versions();

        assertThat(versions.list())
                .singleElement()
                .satisfies(version ->
                        assertThat(version.publication().activeFrom()).isEqualTo(Instant.EPOCH));
    }

    @Test
    void aTextThatMayNotFollowEndsTheStartWithASentence() {
        start(ProgramYaml.TEXT);

        assertThat(catchThrowableOfType(
                                ProgramUnreadable.class,
                                () -> start(ProgramYaml.TEXT.replace("Europe/Paris", "Europe/Berlin")))
                        .sentences())
                .containsExactly(
                        "The program test has faults:",
                        "  timeZone: must stay Europe/Paris, as in the versions before it.");
    }

    @Test
    void aVersionInTheArchiveThatCannotBeReadEndsTheStartWithASentence() {
        start(ProgramYaml.TEXT);
        archive.add("test", ProgramYaml.TEXT + "weather: fine\n", SOON);

        assertThatThrownBy(() -> start(ProgramYaml.TEXT))
                .isInstanceOf(ProgramUnreadable.class)
                .hasMessageContaining("The program test, of which the ledger keeps version 2, has faults:")
                .hasMessageContaining("weather");
    }

    private Publishing start(String text) {
        Publishing gateway = Publishing.over(archive);
        gateway.start(text);
        return gateway;
    }
}
