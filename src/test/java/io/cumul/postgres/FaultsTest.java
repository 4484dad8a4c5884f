package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.posting.LedgerFault.Kind;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    @ParameterizedTest(name = "{0} ({2}) means {1}")
    @CsvSource({
        "23505, TAKEN, a key that someone else just wrote, or damaged data",
        "40001, RUN_AGAIN, a serialization failure",
        "40P01, RUN_AGAIN, a deadlock",
        "55P03, RUN_AGAIN, a key that someone else was writing for too long",
        "57014, RUN_AGAIN, a statement that took too long",
        "57P01, RUN_AGAIN, an administrator's shutdown",
        "53100, RUN_AGAIN, a full disk",
        "22021, DATA, a character that the encoding has not",
        "23514, DATA, a broken check constraint",
        "42703, DATA, a column that does not exist",
        "54000, DATA, a limit of the program"
    })
    void tellsWhatMayPassFromWhatComesBack(String state, Kind kind, String meaning) {
        assertThat(Faults.of(new RuntimeException(answer(state, "ERROR")), true).kind())
                .as(meaning)
                .isEqualTo(kind);
    }

    @Test
    void aBrokenConnectionMeansRunAgain() {
        assertThat(Faults.of(new IOException("Connection was closed"), false).kind())
                .isEqualTo(Kind.RUN_AGAIN);
    }

    @Test
    void anAccountThatSomeoneHeldTooLongMeansThatNothingWasWritten() {
        assertThat(Faults.of(answer("55P03", "ERROR"), false).kind()).isEqualTo(Kind.HELD);
    }

    @Test
    void aStripeThatSomeoneHeldTooLongIsWaitedForAgain() {
        assertThat(Faults.of(new StripeLocks.Held(answer("55P03", "ERROR")), false)
                        .kind())
                .isEqualTo(Kind.RUN_AGAIN);
    }

    private static PgException answer(String state, String severity) {
        return new PgException("told by the server", severity, state, "no detail");
    }
}
