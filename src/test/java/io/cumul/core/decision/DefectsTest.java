package io.cumul.core.decision;

import static io.cumul.core.fixture.LotText.list;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cumul.core.fixture.Commands;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.program.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must never be cannot be built: a broken assertion stops the command before anything is written. */
class DefectsTest {
    private static final Explanation NOTHING = new Explanation(1, List.of(), List.of());

    @Test
    void hitsSumToThePointsPosted() {
        Entry entry = Entry.earned(
                alice("5@never"),
                Movement.issue(list("5@never")),
                Commands.earn("o-1", "mug 1.00").occasion());

        assertThatIllegalStateException().isThrownBy(() -> new Posted(entry, NOTHING));
    }

    @Test
    void everyAwardAndNothingElseIsExplained() {
        Entry note = Entry.note(EntryKind.PROFILE, alice("none"));
        Entry award = Entry.earned(
                alice("none"),
                Movement.issue(List.of()),
                Commands.earn("o-1", "mug 1.00").occasion());

        assertThatIllegalStateException().isThrownBy(() -> new Posted(note, NOTHING));
        assertThatIllegalStateException().isThrownBy(() -> Posted.plain(award));
    }

    @Test
    void anAcceptedCommandAppendsAnEntryThatIsTheNewVersion() {
        assertThatIllegalStateException().isThrownBy(() -> Decision.Accepted.plain(alice("none"), List.of()));
        Posted note = Posted.plain(Entry.note(EntryKind.PROFILE, alice("none")));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Decision.Accepted.plain(alice("none").next(alice("none").changedAt()), List.of(note)));
    }

    @Test
    void aMovementIsWhatItsLotsAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(Book.ISSUED, Book.AVAILABLE, 6, list("5@never")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(Book.AVAILABLE, Book.AVAILABLE, 5, list("5@never")));
    }
}
