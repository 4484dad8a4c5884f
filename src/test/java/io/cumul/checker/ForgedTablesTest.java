package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.judge.Promise;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.ledger.KeyRef;
import io.cumul.checker.ledger.Lots;
import io.cumul.checker.ledger.Row;
import io.cumul.checker.ledger.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tables that do not agree with each other after a run that was right, and whether the checker sees it. */
class ForgedTablesTest {
    private static final String ACCOUNT = "trial-0";

    @Test
    void aBookThatDoesNotBalanceIsCaught() {
        catches(
                Promise.BOOKS_BALANCE,
                entry(entry -> new Entry(
                        entry.account(),
                        entry.seq(),
                        entry.kind(),
                        null,
                        entry.to(),
                        entry.points(),
                        entry.lots(),
                        entry.at(),
                        entry.availableAfter(),
                        entry.order(),
                        entry.redeemedOnOrder())));
    }

    @Test
    void anEntryWhoseLotsAreNotItsPointsIsCaught() {
        catches(
                Promise.BOOKS_BALANCE,
                entry(entry -> new Entry(
                        entry.account(),
                        entry.seq(),
                        entry.kind(),
                        entry.from(),
                        entry.to(),
                        entry.points() + 1,
                        entry.lots(),
                        entry.at(),
                        entry.availableAfter(),
                        entry.order(),
                        entry.redeemedOnOrder())));
    }

    @Test
    void anEntryThatIsMissingIsCaught() {
        catches(Promise.ONE_ORDER, tables -> journal(tables, journal -> journal.remove(5)));
    }

    @Test
    void aRowWithPointsOfItsOwnIsCaught() {
        catches(Promise.ROWS_FOLLOW, tables -> row(tables.rows(), tables, 1, 0));
        catches(Promise.BOOKS_BALANCE, tables -> row(tables.rows(), tables, 1, 0));
    }

    @Test
    void aRowOfAnotherVersionThanTheJournalIsCaught() {
        catches(Promise.ROWS_FOLLOW, tables -> row(tables.rows(), tables, 0, -1));
    }

    @Test
    void aSnapshotThatDisagreesIsCaught() {
        catches(Promise.SNAPSHOTS_FOLLOW, tables -> row(tables.snapshots(), tables, 1, 0));
    }

    @Test
    void aSnapshotThatIsAheadIsCaught() {
        catches(Promise.SNAPSHOTS_FOLLOW, tables -> row(tables.snapshots(), tables, 0, 1_000));
    }

    @Test
    void anOutcomeInTheCacheThatTheLedgerDoesNotHaveIsCaught() {
        catches(Promise.SNAPSHOTS_FOLLOW, tables -> {
            tables.cached().replaceAll((ref, kept) -> new Kept(1L, MissingNode.getInstance(), null));
            return tables;
        });
    }

    @Test
    void aKeyThatNobodyUsedIsCaught() {
        catches(Promise.POSTED_WAS_ASKED, tables -> {
            tables.kept().put(new KeyRef(ACCOUNT, "stranger"), new Kept(1L, MissingNode.getInstance(), null));
            return tables;
        });
    }

    private static void catches(Promise promise, UnaryOperator<Tables> forgery) {
        assertThat(Trial.of(new MemoryLedger(), forgery).broken()).contains(promise);
    }

    /** Changes the last award of the account that has the most. */
    private static UnaryOperator<Tables> entry(UnaryOperator<Entry> change) {
        return tables -> journal(tables, journal -> {
            int last = journal.size() - 1;
            while (!journal.get(last).awards() || journal.get(last).points() == 0) {
                last--;
            }
            journal.set(last, change.apply(journal.get(last)));
        });
    }

    private static Tables journal(Tables tables, Consumer<List<Entry>> change) {
        List<Entry> journal = new ArrayList<>(tables.journal().get(ACCOUNT));
        change.accept(journal);
        tables.journal().put(ACCOUNT, journal);
        return tables;
    }

    private static Tables row(Map<String, Row> rows, Tables tables, long points, long versions) {
        Row row = rows.get(ACCOUNT);
        Lots lots = points == 0 ? row.lots() : row.lots().plus(Lots.lasting(points));
        rows.put(
                ACCOUNT,
                new Row(
                        ACCOUNT,
                        lots,
                        row.points() + points,
                        row.held(),
                        row.owed(),
                        row.frozen(),
                        row.version() + versions,
                        row.enrolledAt(),
                        row.changedAt()));
        return tables;
    }
}
