package io.cumul.core.account;

import static io.cumul.core.fixture.LotText.day;
import static io.cumul.core.fixture.LotText.list;
import static io.cumul.core.fixture.LotText.lot;
import static io.cumul.core.fixture.LotText.lots;
import static io.cumul.core.fixture.LotText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            none                          | 10@2026-07-01 | 10@2026-07-01
            none                          | 10@never      | 10@never
            10@2026-07-01                 | 5@2026-07-01  | 15@2026-07-01
            10@never                      | 5@never       | 15@never
            10@2026-07-01                 | 5@2026-06-01  | 5@2026-06-01 10@2026-07-01
            10@never                      | 5@2026-06-01  | 5@2026-06-01 10@never
            1@2026-06-01 3@never          | 2@2026-07-01  | 1@2026-06-01 2@2026-07-01 3@never
            1@2026-06-01 2@2026-07-01     | 4@2026-07-01  | 1@2026-06-01 6@2026-07-01
            """)
    void takesInALotWhereItsExpiryBelongs(String held, String added, String result) {
        assertThat(text(lots(held).plus(lot(added)).list())).isEqualTo(result);
    }

    @ParameterizedTest(name = "{1} of {0}: takes {2}, leaves {3}")
    @CsvSource(delimiter = '|', textBlock = """
            10@2026-07-01                       |  4 | 4@2026-07-01               | 6@2026-07-01
            10@2026-07-01                       | 10 | 10@2026-07-01              | none
            5@2026-06-01 10@2026-07-01          |  3 | 3@2026-06-01               | 2@2026-06-01 10@2026-07-01
            5@2026-06-01 10@2026-07-01          |  5 | 5@2026-06-01               | 10@2026-07-01
            5@2026-06-01 10@2026-07-01          |  6 | 5@2026-06-01 1@2026-07-01  | 9@2026-07-01
            5@2026-06-01 10@never               |  7 | 5@2026-06-01 2@never       | 8@never
            1@2026-06-01 2@2026-07-01 3@never   |  6 | 1@2026-06-01 2@2026-07-01 3@never | none
            """)
    void givesOutTheSoonestExpiryFirstAndRecordsWhatItTook(String held, long points, String taken, String left) {
        Lots.Debit debit = lots(held).debit(points);

        assertThat(text(debit.taken())).isEqualTo(taken);
        assertThat(text(debit.left().list())).isEqualTo(left);
        assertThat(debit.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"none, 1", "10@never, 11", "5@2026-06-01 5@never, 11"})
    void neverGivesOutMoreThanThereIs(String held, long points) {
        assertThatIllegalArgumentException().isThrownBy(() -> lots(held).debit(points));
    }

    @Test
    void givesOutOfSomeLotsAsMuchAsThereIs() {
        Lots held = lots("5@2026-06-01 10@2026-07-01 3@never");

        Lots.Debit debit = held.upTo(20, lot -> lot.expiresAt() != null);

        assertThat(text(debit.taken())).isEqualTo("5@2026-06-01 10@2026-07-01");
        assertThat(text(debit.left().list())).isEqualTo("3@never");
        assertThat(held.upTo(0, lot -> true)).isEqualTo(new Lots.Debit(List.of(), held));
    }

    @ParameterizedTest(name = "{0} at {1}: {2} are gone, {3} are left")
    @CsvSource(delimiter = '|', textBlock = """
            none                       | 2026-07-01T00:00:00Z           | none                       | none
            10@never                   | 9999-01-01T00:00:00Z           | none                       | 10@never
            10@2026-07-01              | 2026-06-30T23:59:59.999999999Z | none                       | 10@2026-07-01
            10@2026-07-01              | 2026-07-01T00:00:00Z           | 10@2026-07-01              | none
            5@2026-06-01 10@2026-07-01 | 2026-06-15T00:00:00Z           | 5@2026-06-01               | 10@2026-07-01
            5@2026-06-01 10@2026-07-01 | 2026-08-01T00:00:00Z           | 5@2026-06-01 10@2026-07-01 | none
            5@2026-06-01 10@never      | 2026-08-01T00:00:00Z           | 5@2026-06-01               | 10@never
            """)
    void liveUpToTheirExpiryAndNotAtIt(String held, Instant now, String gone, String left) {
        Lots.Debit expired = lots(held).expire(now);

        assertThat(text(expired.taken())).isEqualTo(gone);
        assertThat(text(expired.left().list())).isEqualTo(left);
    }

    @Test
    void theSoonestExpiryIsTheNextChange() {
        assertThat(lots("5@2026-06-01 10@never").nextChangeAt()).isEqualTo(day("2026-06-01"));
        assertThat(lots("10@never").nextChangeAt()).isNull();
        assertThat(Lots.NONE.nextChangeAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1@2026-07-01 2@2026-06-01",
                "1@2026-07-01 2@2026-07-01",
                "1@never 2@2026-06-01",
                "1@never 1@never"
            })
    void standInOneOrderWithoutRepetition(String listed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lots(list(listed)));
    }

    @Test
    void aLotIsNeverEmptyNorNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lot.available(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Lot.available(-1, null));
    }

    @Test
    void aLotNeverOutgrowsAnAccount() {
        Lots full = lots("9007199254740991@never");

        assertThatIllegalArgumentException().isThrownBy(() -> full.plus(lot("1@never")));
        assertThatThrownBy(() -> full.plus(lot("9007199254740991@never"))).isInstanceOf(IllegalArgumentException.class);
    }
}
