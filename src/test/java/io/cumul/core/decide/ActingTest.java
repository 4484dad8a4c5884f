package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.act;
import static io.cumul.core.fixture.Commands.granted;
import static io.cumul.core.fixture.JudgementText.usage;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.BOB;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MovementText.moved;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static io.cumul.core.fixture.TierText.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.fixture.TierText;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.limit.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void anActionIsRewardedWithAnEntryThatKnowsIt() {
        Command.Act command = act("REVIEW", "r-1", NOW.minusSeconds(60));

        Decision.Accepted accepted = accepted(alice("5@never"), command, review(null));

        Entry entry = accepted.own().entry();
        assertThat(entry.kind()).isEqualTo(EntryKind.EARN);
        assertThat(entry.seq())
                .isEqualTo(VERSION + 1)
                .isEqualTo(accepted.after().version());
        assertThat(entry.occasion()).isEqualTo(command.occasion());
        assertThat(moved(accepted.own())).isEqualTo("ISSUED to AVAILABLE: 20@never");
        assertThat(accepted.own().explanation())
                .isEqualTo(new Explanation(Rulesets.VERSION, List.of(Hit.whole("REVIEW", 20, null)), List.of()));
        assertThat(accepted.grants()).isEmpty();
        assertThat(accepted.due()).isEmpty();
    }

    @Test
    void pointsOfAnActionCanBeSpentAtOnce() {
        Decision.Accepted accepted =
                accepted(alice("none"), act("REVIEW", "r-1"), review(null).pendingFor(14));

        assertThat(accepted.own().entry().availableAfter()).isEqualTo(20);
    }

    @Test
    void whatExpiredMeanwhileIsBookedBeforeTheReward() {
        Decision.Accepted accepted = accepted(alice("7@2026-06-01"), act("REVIEW", "r-1"), review(null));

        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().kind())
                .containsExactly(EntryKind.EXPIRE, EntryKind.EARN);
        assertThat(text(accepted.after().lots().list())).isEqualTo("20@never");
    }

    /** Once a month until the 14th, once a day from then on; what is late is judged as it was. */
    @Test
    void aLateActionCountsWithThoseOfItsOwnTimeThoughThePeriodIsAnotherByNow() {
        Ruleset monthly = review("1/MONTH")
                .lateEarnWindow(Duration.ofDays(5))
                .version(1, Instant.EPOCH)
                .build();
        Ruleset daily = review("1/DAY")
                .lateEarnWindow(Duration.ofDays(1))
                .version(2, Instant.parse("2026-06-13T22:00:00Z"))
                .build();
        Program program = new Program(List.of(monthly, daily));
        Account first = ((Decision.Accepted) Decider.decide(
                        alice("none"),
                        act("REVIEW", "r-1", NOW.minusSeconds(4 * 86_400)),
                        KnownFacts.NOTHING,
                        program,
                        NOW))
                .after();
        Account second = ((Decision.Accepted)
                        Decider.decide(first, act("REVIEW", "r-2", NOW), KnownFacts.NOTHING, program, NOW))
                .after();

        assertThat(Decider.decide(
                        second, act("REVIEW", "r-3", NOW.minusSeconds(3 * 86_400)), KnownFacts.NOTHING, program, NOW))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.LimitReached.class));
    }

    /** The callers' own time picks the period; the program is in Paris. */
    @ParameterizedTest(name = "{0} at {1}, used {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2/DAY   | 2026-06-15T12:00:00Z | -                        | action:REVIEW@2026-06-15 1
            2/DAY   | 2026-06-15T12:00:00Z | 2026-06-15 1             | action:REVIEW@2026-06-15 2
            2/DAY   | 2026-06-15T12:00:00Z | 2026-06-15 2             | LimitReached[limit=ACTION:REVIEW, resetsAt=2026-06-15T22:00:00Z]
            2/DAY   | 2026-06-14T21:59:59Z | 2026-06-15 2             | action:REVIEW@2026-06-14 1, action:REVIEW@2026-06-15 2
            2/DAY   | 2026-06-14T22:00:00Z | 2026-06-15 2             | LimitReached[limit=ACTION:REVIEW, resetsAt=2026-06-15T22:00:00Z]
            1/MONTH | 2026-06-15T12:00:00Z | 2026-06-01 1             | LimitReached[limit=ACTION:REVIEW, resetsAt=2026-06-30T22:00:00Z]
            1/MONTH | 2026-05-31T12:00:00Z | 2026-06-01 1             | action:REVIEW@2026-05-01 1, action:REVIEW@2026-06-01 1
            1/YEAR  | 2026-06-15T12:00:00Z | 2026-01-01 1             | LimitReached[limit=ACTION:REVIEW, resetsAt=2026-12-31T23:00:00Z]
            3/EVER  | 2026-06-15T12:00:00Z | ever 2                   | action:REVIEW@ever 3
            3/EVER  | 2026-06-15T12:00:00Z | ever 3                   | LimitReached[limit=ACTION:REVIEW, resetsAt=null]
            -       | 2026-06-15T12:00:00Z | 2026-06-15 9             | action:REVIEW@2026-06-15 9
            """)
    void isRewardedAsOftenAsTheRulesetSays(@Nullable String limit, Instant at, @Nullable String used, String answer) {
        Account member = alice("none").with(used(used));

        Decision decision = decide(member, act("REVIEW", "r-1", at), KnownFacts.NOTHING, review(limit));

        assertThat(answer(decision)).isEqualTo(answer);
    }

    @Test
    void signingUpIsRewardedOnceForAllUnlessTheRulesetSaysOtherwise() {
        Account member = alice("none").with(Usage.NONE.plus("action:SIGN_UP", null, 1));
        Rulesets once = ruleset().actions(new Action("SIGN_UP", 10, 0, null, false));
        Rulesets twice = ruleset().actions(new Action("SIGN_UP", 10, 0, new ActionLimit(2, Period.EVER), false));

        assertThat(answer(decide(member, act("SIGN_UP", "again"), KnownFacts.NOTHING, once)))
                .isEqualTo("LimitReached[limit=ACTION:SIGN_UP, resetsAt=null]");
        assertThat(answer(decide(member, act("SIGN_UP", "again"), KnownFacts.NOTHING, twice)))
                .isEqualTo("action:SIGN_UP@ever 2");
    }

    @Test
    void theSameReferenceIsRewardedOnceForGood() {
        ActionRef review = new ActionRef("REVIEW", "r-1");

        assertThat(decide(alice("none"), act("REVIEW", "r-1"), KnownFacts.acted(review, 4), review(null)))
                .isEqualTo(new Decision.Refused(new Refusal.ActionAlreadyEarned(4)));
        assertThat(decide(alice("none"), act("REVIEW", "r-2"), KnownFacts.acted(review, 4), review(null)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            REFERRAL | InvalidValue[field=action, reason=is granted by the gateway itself]
            BIRTHDAY | InvalidValue[field=action, reason=is granted by the gateway itself]
            DANCE    | UnknownAction[action=DANCE]
            """)
    void callersMayPostWhatTheProgramRewardsAndTheGatewayDoesNot(String action, String answer) {
        assertThat(answer(decide(alice("none"), act(action, "x"), KnownFacts.NOTHING, referral())))
                .isEqualTo(answer);
    }

    /** The referred member's own id is the reference of both rewards. */
    @ParameterizedTest(name = "{0} in alice''s account: {1} points")
    @CsvSource({"bob, 50", "alice, 30"})
    void aReferralRewardsBothSides(String referred, long points) {
        Decision.Accepted accepted = accepted(alice("none"), granted(ALICE, "REFERRAL", referred), referral());

        assertThat(accepted.own().entry().points()).isEqualTo(points);
    }

    @Test
    void theGatewayGrantsABirthday() {
        assertThat(accepted(alice("none"), granted(ALICE, "BIRTHDAY", "2026"), referral())
                        .own()
                        .entry()
                        .points())
                .isEqualTo(15);
    }

    @Test
    void aMissingAccountIsRewardedNothing() {
        assertThat(Decider.decide(
                        null,
                        granted(BOB, "BIRTHDAY", "2026"),
                        KnownFacts.NOTHING,
                        referral().program(),
                        NOW))
                .isEqualTo(new Decision.Refused(new Refusal.AccountNotFound(BOB)));
    }

    /** 20 points for a review, silver from 20 on. */
    @ParameterizedTest(name = "qualifying {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | silver 20, 0 to keep
            false | basic 0, 20 to next
            """)
    void countsTowardTiersIfTheRulesetSaysSo(boolean qualifying, String told) {
        Rulesets rules = ruleset()
                .actions(new Action("REVIEW", 20, 0, null, qualifying))
                .tiers(TierText.tiers("calendar ONE_STEP 0: basic 0, silver 20"));

        assertThat(told(accepted(alice("none"), act("REVIEW", "r-1"), rules)
                        .own()
                        .entry()
                        .tier()))
                .isEqualTo(told);
    }

    @Test
    void isNoPurchase() {
        Account member = alice("none");

        assertThat(accepted(member, act("REVIEW", "r-1"), review(null)).after().activity())
                .isEqualTo(member.activity());
    }

    private static Usage used(@Nullable String text) {
        if (text == null) {
            return Usage.NONE;
        }
        String[] words = text.split(" ", -1);
        LocalDate from = words[0].equals("ever") ? null : LocalDate.parse(words[0]);
        return Usage.NONE.plus("action:REVIEW", from, Long.parseLong(words[1]));
    }

    private static Rulesets review(@Nullable String limit) {
        ActionLimit bound = limit == null
                ? null
                : new ActionLimit(Long.parseLong(limit.split("/", -1)[0]), Period.valueOf(limit.split("/", -1)[1]));
        return ruleset().actions(new Action("REVIEW", 20, 0, bound, false));
    }

    private static Rulesets referral() {
        return ruleset()
                .actions(new Action("REFERRAL", 50, 30, null, false), new Action("BIRTHDAY", 15, 0, null, false));
    }

    private static Decision.Accepted accepted(Account account, Command command, Rulesets rules) {
        return (Decision.Accepted) decide(account, command, KnownFacts.NOTHING, rules);
    }

    private static Decision decide(Account account, Command command, KnownFacts facts, Rulesets rules) {
        return Decider.decide(account, command, facts, rules.program(), NOW);
    }

    /** The refusal, or the limits used up. */
    private static String answer(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.refusal().toString()
                : usage(((Decision.Accepted) decision).after().usage());
    }
}
