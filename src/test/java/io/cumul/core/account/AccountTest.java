package io.cumul.core.account;

import static io.cumul.core.fixture.LotText.day;
import static io.cumul.core.fixture.Members.CHANGED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    @ParameterizedTest(name = "{0} at {1}: {2}, until {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            none                               | 2026-06-15T00:00:00Z |  0 | -
            10@never                           | 2026-06-15T00:00:00Z | 10 | -
            10@2026-07-01                      | 2026-06-15T00:00:00Z | 10 | 2026-07-01T00:00:00Z
            10@2026-07-01                      | 2026-07-01T00:00:00Z |  0 | -
            5@2026-06-01 10@2026-07-01 1@never | 2026-06-15T00:00:00Z | 11 | 2026-07-01T00:00:00Z
            """)
    void showsWhatTimeHasLeft(String lots, Instant now, long available, Instant until) {
        Balance balance = alice(lots).balance(now);

        assertThat(balance).isEqualTo(new Balance(available, 0, 0, VERSION, now, until));
    }

    @Test
    void timeNeverRunsBackwards() {
        Account account = alice("10@2026-05-20");

        Balance balance = account.balance(day("2026-01-01"));

        assertThat(balance.asOf()).isEqualTo(CHANGED);
    }

    /** A reader whose clock is behind must not see points that the ledger has let go already. */
    @Test
    void aClockThatIsBehindRevivesNothing() {
        Account account = alice("10@2026-05-20 5@never");

        assertThat(account.balance(day("2026-05-19")).available()).isEqualTo(5);
    }

    @Test
    void aReadLeavesTheRowAlone() {
        Account account = alice("10@2026-07-01");

        account.balance(day("2027-01-01"));

        assertThat(account.lots().points()).isEqualTo(10);
        assertThat(account.nextChangeAt()).isEqualTo(day("2026-07-01"));
    }

    @Test
    void oneMoreEntryIsOneMoreVersion() {
        Account next = alice("10@never").with(Lots.NONE).next(day("2026-06-15"));

        assertThat(next.version()).isEqualTo(VERSION + 1);
        assertThat(next.changedAt()).isEqualTo(day("2026-06-15"));
        assertThat(next.lots()).isEqualTo(Lots.NONE);
    }

    @Test
    void hasAtLeastItsFirstEntry() {
        Account account = alice("none");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account(
                        account.id(),
                        account.profile(),
                        account.enrolledAt(),
                        account.status(),
                        account.lots(),
                        account.holds(),
                        account.owed(),
                        account.tier(),
                        account.usage(),
                        account.activity(),
                        0,
                        account.changedAt()));
    }
}
