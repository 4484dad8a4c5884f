package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.LotText.day;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.CHANGED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MovementText.moved;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    /** In a program of UTC whose points live one month, to the month's end. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            none                   | mug 10.00 | 10@2026-08-01
            5@never                | mug 10.00 | 10@2026-08-01 5@never
            5@2026-07-01           | mug 10.00 | 5@2026-07-01 10@2026-08-01
            5@2026-08-01           | mug 10.00 | 15@2026-08-01
            5@2026-08-01           | mug 0.99  | 5@2026-08-01
            """)
    void awardsALotOfItsOwnExpiry(String held, String basket, String after) {
        Rulesets rules = ruleset().zone("UTC").expiringAfter(1);

        Decision.Accepted accepted = accepted(alice(held), earn("o-1", basket), rules);

        assertThat(text(accepted.after().lots().list())).isEqualTo(after);
    }

    @Test
    void issuesPointsWithAnEntryThatKnowsItsOrder() {
        Command.Earn command = earn(ALICE, "o-1", "mug 10.00", NOW.minusSeconds(60));

        Decision.Accepted accepted = accepted(alice("5@never"), command, ruleset());

        Entry entry = accepted.own().entry();
        assertThat(entry.kind()).isEqualTo(EntryKind.EARN);
        assertThat(entry.seq())
                .isEqualTo(VERSION + 1)
                .isEqualTo(accepted.after().version());
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.availableAfter()).isEqualTo(15);
        assertThat(entry.occasion()).isEqualTo(command.occasion());
        assertThat(moved(accepted.own())).isEqualTo("ISSUED to AVAILABLE: 10@never");
    }

    @Test
    void aPurchaseThatAwardsNothingStillPostsItsEntryAndItsExplanation() {
        Rulesets rules = ruleset().excluding(new Exclusions(Set.of("mug"), Set.of(), Set.of(), Set.of()));

        Decision.Accepted accepted = accepted(alice("5@never"), earn("o-1", "mug 10.00"), rules);

        Posted own = accepted.own();
        assertThat(own.entry().kind()).isEqualTo(EntryKind.EARN);
        assertThat(own.entry().points()).isZero();
        assertThat(own.entry().seq()).isEqualTo(VERSION + 1);
        assertThat(own.explanation())
                .extracting(Explanation::misses)
                .asInstanceOf(LIST)
                .hasSize(1);
        assertThat(text(accepted.after().lots().list())).isEqualTo("5@never");
    }

    @Test
    void whatExpiredMeanwhileIsBookedBeforeTheAward() {
        Decision.Accepted accepted = accepted(alice("7@2026-06-01 5@never"), earn("o-1", "mug 10.00"), ruleset());

        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().kind())
                .containsExactly(EntryKind.EXPIRE, EntryKind.EARN);
        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().seq())
                .containsExactly(VERSION + 1, VERSION + 2);
        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().availableAfter())
                .containsExactly(5L, 15L);
    }

    /** At the very instant of expiry the old lot is gone; the award must not revive it by merging. */
    @Test
    void anAwardAtTheInstantOfExpiryDoesNotReviveWhatExpires() {
        Rulesets rules = ruleset().zone("UTC").expiringAfter(1);

        Decision.Accepted accepted =
                accepted(alice("7@2026-07-01"), earn("o-1", "mug 10.00"), rules, day("2026-07-01"));

        assertThat(text(accepted.after().lots().list())).isEqualTo("10@2026-09-01");
    }

    @Test
    void aClockThatIsBehindCountsAsTheLastEntrysTime() {
        Decision.Accepted accepted =
                accepted(alice("none"), earn("o-1", "mug 10.00"), ruleset(), CHANGED.minusSeconds(5));

        assertThat(accepted.own().entry().at()).isEqualTo(CHANGED);
        assertThat(accepted.after().changedAt()).isEqualTo(CHANGED);
    }

    @ParameterizedTest(name = "{0} with a window of {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "unlimited", textBlock = """
            2026-06-15T12:05:00Z        | P30D      | accepted
            2026-06-15T12:05:00.000001Z | P30D      | InvalidValue[field=occurredAt, reason=must be at most 5 minutes ahead]
            2026-05-16T12:00:00Z        | P30D      | accepted
            2026-05-16T11:59:59.999999Z | P30D      | TooLateToEarn[earliest=2026-05-16T12:00:00Z]
            2010-12-01T08:26:00Z        | unlimited | accepted
            2010-12-01T08:26:00Z        | P30D      | TooLateToEarn[earliest=2026-05-16T12:00:00Z]
            """)
    void thePurchasesTimeMustBeCredible(Instant occurredAt, @Nullable Duration window, String answer) {
        Command command = earn(ALICE, "o-1", "mug 10.00", occurredAt);

        assertThat(answer(alice("none"), command, ruleset().lateEarnWindow(window)))
                .isEqualTo(answer);
    }

    @Test
    void withoutATimeOfItsOwnAPurchaseIsNeverLate() {
        assertThat(answer(alice("none"), earn("o-1", "mug 1.00"), ruleset().lateEarnWindow(Duration.ofDays(1))))
                .isEqualTo("accepted");
    }

    @Test
    void anOrderEarnsOnce() {
        Decision decision = Decider.decide(
                alice("none"),
                earn("o-1", "mug 10.00"),
                KnownFacts.earned("o-1", 4),
                ruleset().program(),
                NOW);

        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.OrderAlreadyEarned(4)));
    }

    /** One command moves at most 10^9 points; an account holds at most 2^53-1. */
    @ParameterizedTest(name = "{1} EUR at 10 per 1.00 into {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            none                   | 100000000.00   | accepted
            none                   | 100000000.10   | InvalidValue[field=purchase, reason=must not earn more than 1000000000 points]
            none                   | 10000000000.00 | InvalidValue[field=purchase, reason=must not earn more than 1000000000 points]
            9007198254740991@never | 100000000.00   | accepted
            9007198254740992@never | 100000000.00   | LimitReached[limit=ACCOUNT_POINTS, resetsAt=null]
            9007199254740991@never | 0.10           | LimitReached[limit=ACCOUNT_POINTS, resetsAt=null]
            9007199254740991@never | 0.09           | accepted
            # What has expired makes room
            9007199254740991@2026-06-01 | 100000000.00 | accepted
            """)
    void awardsStayWithinBounds(String held, String amount, String answer) {
        Command command = earn("o-1", "yacht " + amount);

        assertThat(answer(alice(held), command, ruleset().rate(10, eur("1.00"))))
                .isEqualTo(answer);
    }

    @Test
    void pointsBeyondALongAreTooManyToo() {
        Command command = earn("o-1", "yacht 10000000000.00");

        assertThat(answer(alice("none"), command, ruleset().rate(1_000_000_000, eur("0.01"))))
                .startsWith("InvalidValue[field=purchase");
    }

    private static Decision.Accepted accepted(Account account, Command command, Rulesets rules) {
        return accepted(account, command, rules, NOW);
    }

    private static Decision.Accepted accepted(Account account, Command command, Rulesets rules, Instant now) {
        return (Decision.Accepted) Decider.decide(account, command, KnownFacts.NOTHING, rules.program(), now);
    }

    private static String answer(Account account, Command command, Rulesets rules) {
        return Decider.decide(account, command, KnownFacts.NOTHING, rules.program(), NOW)
                        instanceof Decision.Refused refused
                ? refused.refusal().toString()
                : "accepted";
    }
}
