package io.cumul.program;

import static io.cumul.program.Publishing.SOON;
import static io.cumul.program.Publishing.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.program.Program;
import io.cumul.posting.LedgerUnavailable;
import org.junit.jupiter.api.Test;

class CurrentProgramTest {
    private static final String OTHER = ProgramYaml.with("points: 1", "points: 2");

    @Test
    void isNotThereBeforeTheStart() {
        CurrentProgram current = new CurrentProgram(new MemoryArchive());

        assertThatIllegalStateException().isThrownBy(current::current);
    }

    @Test
    void reachesAVersionThatAnotherGatewayPublished() {
        Publishing gateway = Publishing.startedWith(ProgramYaml.TEXT);
        gateway.archive.add("test", OTHER, SOON);
        assertThat(gateway.current.current().latest().version()).isEqualTo(1);

        await(gateway.current.reach(2));

        Program reached = gateway.current.current();
        assertThat(reached.latest().version()).isEqualTo(2);
        assertThat(reached.latest().activeFrom()).isEqualTo(SOON);
        await(gateway.current.reach(2));
        assertThat(gateway.current.current()).isSameAs(reached);
    }

    @Test
    void findsNewVersionsWhenItLooks() {
        Publishing gateway = Publishing.startedWith(ProgramYaml.TEXT);
        gateway.archive.add("another", OTHER, SOON);
        gateway.archive.add("test", OTHER, SOON);

        await(gateway.current.look());

        assertThat(gateway.current.versions().list())
                .extracting(Version::number)
                .containsExactly(1, 3);
    }

    @Test
    void doesNotReachAVersionThatNobodyPublished() {
        Publishing gateway = Publishing.startedWith(ProgramYaml.TEXT);

        assertThatThrownBy(() -> await(gateway.current.reach(2))).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void goesOnByWhatItKnowsWhereAVersionCannotBeRead() {
        Publishing gateway = Publishing.startedWith(ProgramYaml.TEXT);
        gateway.archive.add("test", ProgramYaml.TEXT + "weather: fine\n", SOON);

        assertThatThrownBy(() -> await(gateway.current.look())).isInstanceOf(ProgramUnreadable.class);
        assertThat(gateway.current.current().latest().version()).isEqualTo(1);
    }
}
