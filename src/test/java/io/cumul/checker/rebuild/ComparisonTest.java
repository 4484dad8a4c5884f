package io.cumul.checker.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that follow from their journal, and rows and journals that were tampered with. */
class ComparisonTest {
    private static final String JULY = "1782864000"; // 2026-07-01T00:00:00Z
    private static final String AUGUST = "1785542400"; // 2026-08-01T00:00:00Z
    private static final String END = ",\"expiresAt\":\"2026-06-15T12:15:00Z\"";
    private static final String HELD = "h1 o-1 - WEB 1781524803000000 1781525700000000 30<" + JULY + " - -";
    private static final String BOUGHT = "A 2 2 1781524802000000 15000";

    @Test
    void findsNothingWhereTheRowFollows() {
        Written journal = holding();

        assertThat(Comparison.of(row(journal), journal.lines())).isEmpty();
    }

    @Test
    void followsAHoldThroughAPartialCapture() {
        Written journal = holding()
                .hold(12, "4>3", "10<" + JULY, "available 130 held 20", "h1", "")
                .changing("2026-07-01T00:00:00Z")
                .hold(9, "4>5", "20<" + JULY, "available 130", "h1", ",\"released\":10");

        assertThat(Comparison.of(journal.row("80<" + JULY + ",50<" + AUGUST, "", 0, BOUGHT), journal.lines()))
                .isEmpty();
    }

    @Test
    void followsPointsThatMatureAreOwedRepaidAndExtended() {
        Written journal = new Written()
                .changing("2026-07-01T00:00:00Z")
                .move(3, "1>2", "10>" + JULY, "available 0 pending 10")
                .move(14, "9>7", "4", "available -4 pending 10")
                .changing("2026-08-01T00:00:00Z")
                .move(6, "2>3", "10>" + JULY, "available 6")
                .move(13, "3>9", "4", "available 6")
                .move(3, "1>3", "5<" + JULY, "available 11")
                .extending("2026-08-01T00:00:00Z");

        assertThat(Comparison.of(journal.row("5<" + AUGUST + ",6", "", 0, "A 2 2 1781524805000000 0"), journal.lines()))
                .isEmpty();
    }

    @Test
    void knowsWhatAHoldIsFor() {
        Written journal = new Written()
                .changing(null)
                .move(3, "1>3", "30", "available 30")
                .changing("2026-06-15T12:15:00Z")
                .hold(
                        8,
                        "3>4",
                        "10",
                        "available 20 held 10",
                        "h1",
                        END + ",\"spent\":"
                                + "{\"payment\":{\"minor\":150,\"currency\":\"EUR\"},\"payable\":{\"minor\":9000,\"currency\":\"EUR\"},\"total\":{\"minor\":9900,\"currency\":\"EUR\"}}")
                .hold(
                        8,
                        "3>4",
                        "20",
                        "held 30",
                        "h2",
                        END + ",\"spent\":" + "{\"reward\":\"coffee\",\"quantity\":2,\"counted\":\"EVER\"}");

        assertThat(Comparison.of(
                        journal.row(
                                "",
                                "h1 o-1 - WEB 1781524802000000 1781525700000000 10 9900=EUR payment=150=EUR=9000|"
                                        + "h2 o-1 - WEB 1781524803000000 1781525700000000 20 - reward=coffee=2=NO_CODE=EVER",
                                30,
                                "A 1 1 1781524801000000 3000"),
                        journal.lines()))
                .isEmpty();
    }

    @Test
    void catchesALotWithAnotherDate() {
        Row row = holding().row("70<" + AUGUST + ",50<" + AUGUST, HELD, 30, BOUGHT);

        assertThat(differences(row))
                .containsExactly("the lots: rebuilt 70<" + JULY + ",50<" + AUGUST + ", but there is 70<" + AUGUST
                        + ",50<" + AUGUST);
    }

    @Test
    void catchesAPointTooMany() {
        assertThat(differences(holding().row("71<" + JULY + ",50<" + AUGUST, HELD, 30, BOUGHT)))
                .hasSize(2)
                .allMatch(difference -> difference.startsWith("the lots:") || difference.startsWith("the points:"));
    }

    @Test
    void catchesAHoldThatWasForgotten() {
        assertThat(differences(holding().row("70<" + JULY + ",50<" + AUGUST, "", 0, BOUGHT)))
                .anyMatch(difference -> difference.startsWith("the holds:"))
                .anyMatch(difference -> difference.startsWith("the held points:"));
    }

    @Test
    void catchesAHoldOfOtherLots() {
        assertThat(differences(holding()
                        .row("70<" + JULY + ",50<" + AUGUST, HELD.replace("30<" + JULY, "30<" + AUGUST), 30, BOUGHT)))
                .hasSize(1);
    }

    @Test
    void catchesADebtThatWasForgottenAndAStatusThatWasNotAskedFor() {
        Written journal = new Written().changing(null).move(14, "9>7", "4", "available -4");
        Row row = journal.row("", "", 0, "");

        assertThat(Comparison.of(row, journal.lines())).containsExactly("what is owed: rebuilt 4, but there is 0");
        assertThat(Comparison.of(
                        new Row(2, "", "", 4, row.sums(), "", 2, row.enrolledAt(), row.changedAt()), journal.lines()))
                .containsExactly("the status: rebuilt 1, but there is 2");
    }

    @Test
    void catchesAPurchaseTooFew() {
        assertThat(differences(holding().row("70<" + JULY + ",50<" + AUGUST, HELD, 30, "A 1 1 1781524802000000 15000")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("the purchases:");
    }

    @Test
    void catchesATierThatWasHadLonger() {
        Written journal = new Written().changing(null).note(7, "").telling("gold 1781524801000000 0 - -");

        assertThat(Comparison.of(journal.row("", "", 0, "T gold@1781524801000000"), journal.lines()))
                .isEmpty();
        assertThat(Comparison.of(journal.row("", "", 0, "T gold@1781524700000000"), journal.lines()))
                .hasSize(1);
    }

    @Test
    void catchesAnEntryThatIsMissing() {
        List<Line> lines = new ArrayList<>(holding().lines());
        lines.remove(2);

        assertThat(Comparison.of(row(holding()), lines)).anyMatch(difference -> difference.startsWith("the number"));
    }

    @Test
    void catchesWhatAnEntryCannotHaveDone() {
        assertThat(faults(new Written().changing(null).move(4, "3>5", "7", "available -7")))
                .contains("entry 2 takes what was not there");
        assertThat(faults(new Written().changing(null).hold(9, "4>5", "7", "", "h1", "")))
                .contains("entry 2 takes from a hold that there is not");
        assertThat(faults(holding().hold(9, "4>5", "7<" + JULY, "available 120 held 23", "h1", "")))
                .contains("entry 5 ends a hold that there is not, or that has points left");
        assertThat(faults(holding().hold(9, "4>5", "40<" + JULY, "available 120 held 0", "h1", "")))
                .contains("entry 5 takes more than was held");
        assertThat(faults(new Written()
                        .changing(null)
                        .move(3, "1>3", "7", "available 7")
                        .move(13, "3>9", "7", "")))
                .contains("entry 3 repays what was not owed");
    }

    @Test
    void catchesAnEntryThatSaysAnotherBalance() {
        Written journal = holding().move(3, "1>3", "1<" + JULY, "available 125 held 30");

        assertThat(Comparison.of(row(journal), journal.lines()))
                .contains("what can be spent after entry 5: rebuilt 121, but there is 125");
    }

    @Test
    void catchesARowWithoutEntriesAndEntriesWithoutARow() {
        assertThat(Comparison.of(row(holding()), List.of())).hasSize(1);
        assertThat(Comparison.of(null, holding().lines())).hasSize(1);
    }

    /** 100 points until July, of which 30 are held, and 50 until August. */
    private static Written holding() {
        return new Written()
                .changing("2026-07-01T00:00:00Z")
                .move(3, "1>3", "100<" + JULY, "available 100")
                .move(3, "1>3", "50<" + AUGUST, "available 150")
                .changing("2026-06-15T12:15:00Z")
                .hold(8, "3>4", "30<" + JULY, "available 120 held 30", "h1", END);
    }

    private static Row row(Written journal) {
        return journal.row("70<" + JULY + ",50<" + AUGUST, HELD, 30, BOUGHT);
    }

    private static List<String> differences(Row row) {
        return Comparison.of(row, holding().lines());
    }

    private static List<String> faults(Written journal) {
        return Comparison.of(journal.row("", "", 0, ""), journal.lines());
    }
}
