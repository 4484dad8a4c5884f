package io.cumul.core.decide;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.JudgementText.usage;
import static io.cumul.core.fixture.LotText.lots;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.BOB;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Members.holding;
import static io.cumul.core.fixture.Members.referredBy;
import static io.cumul.core.fixture.MovementText.moved;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static io.cumul.core.fixture.TierText.standing;
import static io.cumul.core.fixture.TierText.tiers;
import static io.cumul.core.fixture.TierText.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.fixture.Budgets;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.core.program.limit.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an earn does to the account beside its points: pending, tiers, limits, activity, and what it causes for others. */
class EarningByRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final String TIERS = "calendar ONE_STEP 0: basic 0, silver 100 x1.2, gold 500 x1.5";

    @Test
    void pendingPointsAreIssuedToABookOfTheirOwn() {
        Decision.Accepted accepted =
                accepted(alice("5@never"), earn("o-1", "mug 10.00"), ruleset().pendingFor(14));

        assertThat(moved(accepted.own())).isEqualTo("ISSUED to PENDING: 10@never");
        assertThat(accepted.own().entry().availableAfter()).isEqualTo(5);
        assertThat(accepted.own().entry().pendingAfter()).isEqualTo(10);
        assertThat(accepted.own().entry().nextChangeAt()).isEqualTo(Instant.parse("2026-06-28T22:00:00Z"));
    }

    @Test
    void whatMaturedExpiredAndWasLostMeanwhileIsBookedBeforeTheAward() {
        Instant june = Instant.parse("2026-05-31T22:00:00Z");
        Account account = alice("7@2026-06-10 5@never")
                .with(alice("7@2026-06-10 5@never").lots().plus(new Lot(3, june, null)))
                .with(standing("silver", Instant.EPOCH, "-", june));

        Decision.Accepted accepted = accepted(
                account, earn("o-1", "mug 10.00"), ruleset().tiers(tiers(TIERS.replace("calendar", "rolling1"))));

        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().kind())
                .containsExactly(EntryKind.MATURE, EntryKind.EXPIRE, EntryKind.TIER, EntryKind.EARN);
        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().seq())
                .containsExactly(VERSION + 1, VERSION + 2, VERSION + 3, VERSION + 4);
        // Judged after the fall: no factor of silver's
        assertThat(accepted.own().entry().points()).isEqualTo(10);
    }

    /** The order itself is judged by the tier at its time, and then the member climbs. */
    @ParameterizedTest(name = "{0} then {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 99.00  | mug 10.00  | basic 99, 1 to next                | silver 109, 391 to next, 0 to keep
            mug 100.00 | mug 10.00  | silver 100, 400 to next, 0 to keep | silver 112, 388 to next, 0 to keep
            mug 500.00 | mug 10.00  | gold 500, 0 to keep                | gold 515, 0 to keep
            """)
    void climbsAfterTheAward(String first, String second, String after, String afterBoth) {
        Rulesets rules = ruleset().tiers(tiers(TIERS));

        Decision.Accepted one = accepted(alice("none"), earn("o-1", first), rules);
        Decision.Accepted two = accepted(one.after(), earn("o-2", second), rules);

        assertThat(told(one.own().entry().tier())).isEqualTo(after);
        assertThat(told(two.own().entry().tier())).isEqualTo(afterBoth);
    }

    /** Silver since 1 June: a purchase of May is judged as it would have been in May. */
    @ParameterizedTest(name = "at {0}: {1} points")
    @CsvSource({"2026-05-31T21:59:59Z, 10", "2026-06-01T00:00:00Z, 12", "2026-06-15T12:00:00Z, 12"})
    void aLatePurchaseIsJudgedByTheTierOfItsTime(Instant occurredAt, long points) {
        Account silver =
                alice("none").with(standing("silver", Instant.parse("2026-06-01T00:00:00Z"), "2026-05 100", null));

        Decision.Accepted accepted = accepted(
                silver, earn(ALICE, "o-1", "mug 10.00", occurredAt), ruleset().tiers(tiers(TIERS)));

        assertThat(accepted.own().entry().points()).isEqualTo(points);
    }

    @Test
    void anEntryTellsNoTierInAProgramWithoutTiers() {
        assertThat(accepted(alice("none"), earn("o-1", "mug 10.00"), ruleset())
                        .own()
                        .entry()
                        .tier())
                .isNull();
    }

    @Test
    void theAccountRemembersWhatWasBoughtAsFarAsACampaignAsks() {
        Command command = earn(
                "o-1",
                "mug/kitchen 10.00 + atlas/books 5.00 + jar/kitchen 1.00 + chess/games 0.00, shipping 4.00"
                        + ", discount 2.00");

        assertThat(accepted(alice("none"), command, ruleset()).after().activity())
                .isEqualTo(new Activity(1, 1, NOW, 18_00, List.of()));
        assertThat(accepted(
                                alice("none"),
                                command,
                                ruleset().campaigns(campaigns("a +5 bought books,tea; b +5 bought kitchen")))
                        .after()
                        .activity())
                .isEqualTo(new Activity(1, 1, NOW, 18_00, List.of("kitchen", "books")));
    }

    @Test
    void aPurchaseThatAwardsNothingIsAPurchaseAllTheSame() {
        assertThat(accepted(alice("none"), earn("o-1", "mug 0.99"), ruleset())
                        .after()
                        .activity())
                .isEqualTo(new Activity(1, 0, NOW, 99, List.of()));
    }

    @Test
    void grantsArePassedOnToTheLedger() {
        Rulesets rules = ruleset().campaigns(campaigns("a +5 budget 100; b +5 budget 100"));
        KnownFacts facts = KnownFacts.left(new Budgets(Map.of("a", 3L)));

        Decision.Accepted accepted = (Decision.Accepted)
                Decider.decide(alice("none"), earn("o-1", "mug 10.00"), facts, rules.program(), NOW);

        assertThat(accepted.grants()).isEqualTo(Map.of("a", 3L));
        assertThat(accepted.own().entry().points()).isEqualTo(13);
    }

    /** What no purchase within 30 days can belong to is forgotten; a campaign that is no more is kept for a year. */
    @Test
    void limitsOfThePastAreForgotten() {
        Usage usage = Usage.NONE
                .plus("DAY", LocalDate.parse("2026-05-15"), 1)
                .plus("DAY", LocalDate.parse("2026-05-16"), 2)
                .plus("MONTH", LocalDate.parse("2026-04-01"), 3)
                .plus("MONTH", LocalDate.parse("2026-05-01"), 4)
                .plus("YEAR", LocalDate.parse("2025-01-01"), 5)
                .plus("campaign:c", LocalDate.parse("2026-05-15"), 6)
                .plus("campaign:gone", LocalDate.parse("2026-01-01"), 7)
                .plus("campaign:gone", LocalDate.parse("2025-01-01"), 8)
                .plus("action:REVIEW", LocalDate.parse("2026-04-01"), 9)
                .plus("action:REVIEW", null, 10);
        Rulesets rules = ruleset()
                .caps(new Caps(null, List.of(new MemberCap(99, Period.DAY))))
                .campaigns(campaigns("c +5 member 99/DAY"))
                .actions(new Action("REVIEW", 5, 0, new ActionLimit(1, Period.MONTH), false));

        Account after = accepted(alice("none").with(usage), earn("o-1", "mug 10.00"), rules)
                .after();

        assertThat(usage(after.usage()))
                .isEqualTo("DAY@2026-05-16 2, DAY@2026-06-15 15, MONTH@2026-05-01 4, action:REVIEW@ever 10,"
                        + " campaign:c@2026-06-15 5, campaign:gone@2026-01-01 7");
    }

    @Test
    void withoutAWindowNothingIsForgotten() {
        Usage usage = Usage.NONE.plus("DAY", LocalDate.parse("2020-05-15"), 1);

        Account after = accepted(
                        alice("none").with(usage),
                        earn("o-1", "mug 10.00"),
                        ruleset().lateEarnWindow(null))
                .after();

        assertThat(after.usage()).isEqualTo(usage);
    }

    @Test
    void underInactivityAnAwardLetsAllPointsLiveAnew() {
        Rulesets rules = ruleset().zone("UTC").expiring(new Expiry.Inactivity(12));

        Decision.Accepted accepted = accepted(alice("5@2026-07-01"), earn("o-1", "mug 10.00"), rules);

        assertThat(text(accepted.after().lots().list())).isEqualTo("15@2027-06-16");
        assertThat(accepted.own().entry().extendedTo()).isEqualTo(Instant.parse("2027-06-16T00:00:00Z"));
        assertThat(accepted(alice("5@2026-07-01"), earn("o-1", "mug 0.10"), rules)
                        .after()
                        .lots())
                .isEqualTo(lots("5@2026-07-01"));
    }

    /** Bob brought Alice; both are rewarded when she is first awarded a purchase. */
    @ParameterizedTest(name = "{0} for {1}, awarded before {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            50/30 | mug 10.00 | 0 | bob REFERRAL alice, alice REFERRAL alice
            50/0  | mug 10.00 | 0 | bob REFERRAL alice
            50/30 | mug 0.99  | 0 | -
            50/30 | mug 10.00 | 1 | -
            -     | mug 10.00 | 0 | -
            """)
    void theFirstAwardedPurchaseRewardsWhoBroughtTheMember(
            @Nullable String points, String basket, long rewarded, @Nullable String due) {
        Account account = holding(referredBy(BOB), "none").with(new Activity(3, rewarded, NOW, 0, List.of()));
        Rulesets rules = points == null
                ? ruleset()
                : ruleset()
                        .actions(new Action(
                                "REFERRAL",
                                Long.parseLong(points.split("/", -1)[0]),
                                Long.parseLong(points.split("/", -1)[1]),
                                null,
                                false));

        Decision.Accepted accepted = accepted(account, earn("o-1", basket), rules);

        assertThat(accepted.due())
                .isEqualTo(
                        due == null
                                ? List.of()
                                : List.of(due.split(", ", -1)).stream()
                                        .map(one -> one.split(" ", -1))
                                        .map(one -> Commands.granted(new AccountId(one[0]), one[1], one[2]))
                                        .toList());
    }

    @Test
    void whoWasBroughtByNobodyCausesNothing() {
        Rulesets rules = ruleset().actions(new Action("REFERRAL", 50, 30, null, false));

        assertThat(accepted(alice("none"), earn("o-1", "mug 10.00"), rules).due())
                .isEmpty();
    }

    @ParameterizedTest(name = "a campaign that rejects {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            order 4       | LimitReached[limit=CAMPAIGN:c, resetsAt=null]
            member 4/DAY  | LimitReached[limit=CAMPAIGN:c, resetsAt=2026-06-15T22:00:00Z]
            order 5       | accepted
            """)
    void aCapMayRefuseThePurchase(String cap, String answer) {
        Rulesets rules = ruleset().campaigns(campaigns("c +5 reject " + cap));

        Decision decision =
                Decider.decide(alice("none"), earn("o-1", "mug 10.00"), KnownFacts.NOTHING, rules.program(), NOW);

        assertThat(
                        decision instanceof Decision.Refused refused
                                ? refused.refusal().toString()
                                : "accepted")
                .isEqualTo(answer);
    }

    @Test
    void limitsAreCountedByTheDayOfThePurchase() {
        Rulesets rules = ruleset()
                .lateEarnWindow(Duration.ofDays(30))
                .caps(new Caps(null, List.of(new MemberCap(15, Period.DAY))));
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        Account after = accepted(alice("none"), earn("o-1", "mug 10.00"), rules).after();

        assertThat(accepted(after, earn("o-2", "mug 10.00"), rules)
                        .own()
                        .entry()
                        .points())
                .isEqualTo(5);
        assertThat(accepted(after, earn(ALICE, "o-2", "mug 10.00", yesterday), rules)
                        .own()
                        .entry()
                        .points())
                .isEqualTo(10);
    }

    private static Decision.Accepted accepted(Account account, Command command, Rulesets rules) {
        return (Decision.Accepted) Decider.decide(account, command, KnownFacts.NOTHING, rules.program(), NOW);
    }
}
