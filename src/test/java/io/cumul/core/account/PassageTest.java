package io.cumul.core.account;

import static io.cumul.core.fixture.LotText.day;
import static io.cumul.core.fixture.LotText.lots;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.CHANGED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time does to points, with holds and debts. A hold here holds {@code pinned}, and ends on 10 June. */
class PassageTest {
    private static final Instant END = day("2026-06-10");

    @ParameterizedTest(name = "{0}, {1} held, {2} owed at {3}: {4}, leaves {5}")
    @CsvSource(delimiter = '|', textBlock = """
            5@never                | none          | 0 | 2026-07-01 | -                                                 | 5@never
            5@never                | 3@never       | 0 | 2026-06-09 | -                                                 | 5@never
            5@never                | 3@never       | 0 | 2026-06-10 | HOLD_OVER 3@never                                 | 8@never
            5@never                | 3@2026-06-20  | 0 | 2026-06-30 | HOLD_OVER 3@2026-06-20, EXPIRED 3@2026-06-20      | 5@never
            5@2026-06-05           | none          | 0 | 2026-06-05 | EXPIRED 5@2026-06-05                              | none
            # What is owed is repaid from what can be spent, soonest expiry first
            5@2026-06-05 9@never   | none          | 7 | 2026-06-01 | REPAID 5@2026-06-05 2@never                       | 7@never
            4@never                | none          | 7 | 2026-06-01 | REPAID 4@never                                    | none
            none                   | none          | 7 | 2026-06-01 | -                                                 | none
            # What could be spent for a while has repaid before it expired
            5@2026-06-05           | none          | 7 | 2026-07-01 | REPAID 5@2026-06-05                               | none
            5@2026-06-05           | none          | 3 | 2026-07-01 | REPAID 3@2026-06-05, EXPIRED 2@2026-06-05         | none
            # What comes back repays, unless it has expired before
            none                   | 5@never       | 3 | 2026-06-10 | HOLD_OVER 5@never, REPAID 3@never                 | 2@never
            none                   | 5@2026-06-05  | 3 | 2026-06-10 | HOLD_OVER 5@2026-06-05, EXPIRED 5@2026-06-05      | none
            none                   | 5@2026-06-20  | 3 | 2026-06-30 | HOLD_OVER 5@2026-06-20, REPAID 3@2026-06-20, EXPIRED 2@2026-06-20 | none
            """)
    void doesOneThingAfterTheOther(String free, String pinned, long owed, String date, String steps, String left) {
        Account account = account(free, pinned, owed);

        List<Passage.Step> passed = Passage.until(day(date), account);

        assertThat(passed.stream()
                        .map(step -> step.what() + " " + text(step.lots()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(steps.equals("-") ? "" : steps);
        Account after = passed.isEmpty() ? account : passed.getLast().after();
        assertThat(text(after.lots().list())).isEqualTo(left);
        assertThat(after.version()).isEqualTo(VERSION + passed.size());
        Balance balance = account.balance(day(date));
        assertThat(balance.available()).isEqualTo(after.available());
        assertThat(balance.held()).isEqualTo(after.holds().points());
        assertThat(balance.owed()).isEqualTo(after.owed());
    }

    @Test
    void pendingPointsRepayAsSoonAsTheyMature() {
        Lot pending = new Lot(5, day("2026-06-03"), day("2026-06-20"));
        Account account = alice("none").with(lots("none").plus(pending)).owing(3);

        assertThat(Passage.until(day("2026-07-01"), account))
                .extracting(Passage.Step::what)
                .containsExactly(Passage.What.MATURED, Passage.What.REPAID, Passage.What.EXPIRED);
    }

    /** Looked at once or often, it comes to the same. */
    @Test
    void comesToTheSameWheneverItIsLookedAt() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("PassageTest: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Account account = any(random);
            Instant now = CHANGED.plusSeconds(random.nextInt(120));
            Account often = account;
            for (Instant at = CHANGED; !at.isAfter(now); at = at.plusSeconds(random.nextInt(1, 40))) {
                often = passed(at, often);
            }
            often = passed(now, often);
            Account once = passed(now, account);

            assertThat(once.lots())
                    .as("seed %d, round %d: %s", seed, i, account)
                    .isEqualTo(often.lots());
            assertThat(once.owed())
                    .as("seed %d, round %d: %s", seed, i, account)
                    .isEqualTo(often.owed());
            assertThat(account.balance(now).available()).isEqualTo(often.available());
        }
    }

    private static Account passed(Instant now, Account account) {
        List<Passage.Step> steps = Passage.until(now, account);
        return steps.isEmpty() ? account : steps.getLast().after();
    }

    private static Account any(Random random) {
        Lots lots = Lots.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant matures = random.nextBoolean() ? null : CHANGED.plusSeconds(random.nextInt(1, 60));
            lots = lots.plus(new Lot(random.nextInt(1, 9), matures, CHANGED.plusSeconds(random.nextInt(60, 120))));
        }
        Account account = alice("none").with(lots).owing(random.nextInt(12));
        for (int i = random.nextInt(3); i > 0; i--) {
            Lots pinned = Lots.NONE.plus(Lot.available(random.nextInt(1, 9), CHANGED.plusSeconds(random.nextInt(120))));
            account = account.with(
                    account.holds().plus(hold("h" + i, pinned, CHANGED.plusSeconds(random.nextInt(1, 120)))));
        }
        return account;
    }

    private static Account account(String free, String pinned, long owed) {
        Account account = alice(free).owing(owed);
        return pinned.equals("none") ? account : account.with(Holds.NONE.plus(hold("h", lots(pinned), END)));
    }

    private static Hold hold(String id, Lots lots, Instant until) {
        return new Hold(id, "o-" + id, null, Channel.WEB, lots, CHANGED.minusSeconds(9), until, null, null);
    }
}
