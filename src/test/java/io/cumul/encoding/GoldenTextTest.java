package io.cumul.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.account.Qualifying;
import io.cumul.core.account.Terms;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.TierStatus;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in databases for years: whoever changes one of these texts must still be able to read the old one. */
class GoldenTextTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final AccountId ACCOUNT = new AccountId("anna");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T11:00:00Z");
    private static final Explanation EXPLANATION = new Explanation(
            1,
            List.of(Hit.whole(
                    "base",
                    12,
                    new Hit.Conversion(eur(12_50), new Rate(1, eur(1_00)), Multiplier.ONE, Rounding.FLOOR))),
            List.of(new Miss("base", MissCode.EXCLUDED_SKU, "GIFT-CARD", eur(50_00))));
    private static final Account AFTER = new Account(
            ACCOUNT,
            new Profile(
                    Channel.WEB,
                    "fr-FR",
                    MonthDay.of(2, 29),
                    List.of("vip", "staff"),
                    new AccountId("bert"),
                    List.of("email")),
            Instant.parse("2026-01-31T23:59:59.000001Z"),
            AccountStatus.ACTIVE,
            new Lots(List.of(Lot.available(120, NEW_YEAR), Lot.available(50, null))),
            Holds.NONE,
            0,
            TierStanding.NONE,
            Usage.NONE,
            Activity.NONE,
            7,
            Instant.parse("2026-03-01T12:00:00Z"));

    private static final Account STANDING = AFTER.with(new TierStanding(
                    List.of(
                            new TierStanding.Step("gold", NEW_YEAR),
                            new TierStanding.Step("silver", NEW_YEAR.plusNanos(1_000))),
                    new Qualifying(1200, List.of(new Qualifying.Month(YearMonth.of(2026, 11), 300))),
                    NEW_YEAR))
            .with(new Usage(List.of(
                    new Usage.Use("DAY", LocalDate.of(2026, 11, 4), 30), new Usage.Use("campaign:summer", null, 120))))
            .with(new Activity(5, 4, NEW_YEAR, 123_40, List.of("mugs", "gift cards=50% @")));
    private static final String STANDING_TEXT = "T gold@1798801200000000 silver@1798801200000001 Q 1200 202611=300"
            + " R 1798801200000000 U DAY@20261104=30 campaign:summer=120"
            + " A 5 4 1798801200000000 12340 mugs gift%0020cards%003d50%0025%0020%0040";

    private static final String PROFILE_TEXT = """
            {"channel":"WEB","locale":"fr-FR","birthday":"--02-29","segments":["staff","vip"],\
            "referredBy":"bert","consents":["email"]}""";
    private static final String EXPLANATION_TEXT = """
            {"v":1,"c":"EUR","h":[{"rule":"base","points":12,\
            "by":{"basis":"12.50","points":1,"per":"1.00","rounding":"FLOOR"}}],\
            "m":[{"rule":"base","code":"EXCLUDED_SKU","subject":"GIFT-CARD","amount":"50.00"}]}""";
    /** As the first releases wrote it. */
    private static final String OLD_EXPLANATION_TEXT = """
            {"v":1,"c":"EUR","h":[{"rule":"base","points":12,"basis":"12.50",\
            "rate":{"points":1,"per":"1.00"},"rounding":"FLOOR"}],\
            "m":[{"rule":"base","code":"EXCLUDED_SKU","subject":"GIFT-CARD","amount":"50.00"}]}""";

    private static final String ACCOUNT_TEXT =
            "anna\n%s\n1769903999000001\nACTIVE\n120<1798801200,50\n\n0\n\n7\n1772366400000000\n"
                    .formatted(PROFILE_TEXT);
    private static final String OUTCOME_TEXT = """
            {"fingerprint":"1:00112233445566778899aabbccddeeff","entry":{"seq":7,"kind":3,\
            "movement":{"from":1,"to":3,"lots":"12<1798801200"},"at":"2026-03-01T12:00:00Z","availableAfter":170,\
            "pendingAfter":0,"nextChangeAt":"2027-01-01T11:00:00Z",\
            "occasion":{"order":"o-1","part":"2","channel":"STORE","occurredAt":"2026-02-28T18:00:00Z"}},\
            "explanation":%s}""".formatted(EXPLANATION_TEXT);

    @Test
    void writesLotsWithTheSecondOfTheirExpiry() {
        assertThat(LotsText.write(AFTER.lots().list())).isEqualTo("120<1798801200,50");
        assertThat(LotsText.write(List.of())).isEmpty();
    }

    @Test
    void writesAnExplanationWithItsCurrencyOnce() {
        assertThat(ExplanationJson.write(EXPLANATION)).isEqualTo(EXPLANATION_TEXT);
        assertThat(ExplanationJson.read(EXPLANATION_TEXT)).isEqualTo(EXPLANATION);
    }

    @Test
    void readsAnExplanationOfTheFirstReleases() {
        assertThat(ExplanationJson.read(OLD_EXPLANATION_TEXT)).isEqualTo(EXPLANATION);
    }

    @Test
    void writesWhatCapsTookAndWhatFactorsGave() {
        Hit.Conversion by =
                new Hit.Conversion(eur(10_00), new Rate(1, eur(1_00)), Multiplier.parse("1.2"), Rounding.HALF_UP);
        Explanation explanation = new Explanation(
                2,
                List.of(Hit.whole("base", 12, by).trimmed(7, "DAY"), Hit.whole("summer", 50, null)),
                List.of(Miss.capped("autumn", MissCode.BUDGET_EXHAUSTED, "budget", 30)));
        assertThat(ExplanationJson.write(explanation)).isEqualTo("""
                {"v":2,"c":"EUR","h":[{"rule":"base","points":7,"desired":12,"cap":"DAY",\
                "by":{"basis":"10.00","points":1,"per":"1.00","times":"1.2","rounding":"HALF_UP"}},\
                {"rule":"summer","points":50}],\
                "m":[{"rule":"autumn","code":"BUDGET_EXHAUSTED","subject":"budget","desired":30}]}""");
    }

    @Test
    void writesTheDatesOfPendingLots() {
        assertThat(LotsText.write(List.of(new Lot(7, NEW_YEAR, NEW_YEAR.plusSeconds(60)), new Lot(3, NEW_YEAR, null))))
                .isEqualTo("7>1798801200<1798801260,3>1798801200");
    }

    @Test
    void writesAStandingAndNothingOfWhatIsNone() {
        assertThat(StandingText.write(STANDING)).isEqualTo(STANDING_TEXT);
        assertThat(StandingText.read(STANDING_TEXT))
                .isEqualTo(new StandingText.Standing(STANDING.tier(), STANDING.usage(), STANDING.activity()));
        assertThat(StandingText.write(AFTER)).isEmpty();
        assertThat(StandingText.read(""))
                .isEqualTo(new StandingText.Standing(TierStanding.NONE, Usage.NONE, Activity.NONE));
    }

    @Test
    void writesATierAsAnEntryTellsIt() {
        TierStatus gold = new TierStatus("gold", NEW_YEAR, 1200, 300L, null);
        assertThat(TierText.write(gold)).isEqualTo("gold 1798801200000000 1200 300 -");
        assertThat(TierText.read("gold 1798801200000000 1200 300 -")).isEqualTo(gold);
    }

    @Test
    void writesACommandThatIsDue() {
        Command.Act act =
                new Command.Act(ACCOUNT, new ActionRef("REFERRAL", "bob"), Channel.WEB, null, Command.Origin.SYSTEM);
        String text = "{\"action\":\"REFERRAL\",\"reference\":\"bob\",\"channel\":\"WEB\",\"origin\":\"SYSTEM\"}";
        assertThat(CommandJson.write(act)).isEqualTo(text);
        assertThat(CommandJson.read(ACCOUNT, text)).isEqualTo(act);
    }

    @Test
    void writesAnExplanationOfNothingWithoutACurrency() {
        assertThat(ExplanationJson.write(new Explanation(3, List.of(), List.of())))
                .isEqualTo("{\"v\":3,\"h\":[],\"m\":[]}");
    }

    @Test
    void writesEveryRefusalUnderItsCode() {
        assertThat(RefusalJson.write(new Refusal.InvalidValue("points", "must be 1 or more")))
                .isEqualTo("{\"code\":\"INVALID_VALUE\",\"field\":\"points\",\"reason\":\"must be 1 or more\"}");
        assertThat(RefusalJson.write(new Refusal.KeyReused())).isEqualTo("{\"code\":\"KEY_REUSED\"}");
        assertThat(RefusalJson.write(new Refusal.AccountNotFound(ACCOUNT)))
                .isEqualTo("{\"code\":\"ACCOUNT_NOT_FOUND\",\"accountId\":\"anna\"}");
        assertThat(RefusalJson.write(new Refusal.OrderAlreadyEarned(4)))
                .isEqualTo("{\"code\":\"ORDER_ALREADY_EARNED\",\"seq\":4}");
        assertThat(RefusalJson.write(new Refusal.ActionAlreadyEarned(4)))
                .isEqualTo("{\"code\":\"ACTION_ALREADY_EARNED\",\"seq\":4}");
        assertThat(RefusalJson.write(new Refusal.UnknownAction("DANCE")))
                .isEqualTo("{\"code\":\"UNKNOWN_ACTION\",\"action\":\"DANCE\"}");
        assertThat(RefusalJson.write(new Refusal.CurrencyMismatch("EUR", "USD")))
                .isEqualTo("{\"code\":\"CURRENCY_MISMATCH\",\"expected\":\"EUR\",\"given\":\"USD\"}");
        assertThat(RefusalJson.write(new Refusal.TooLateToEarn(NEW_YEAR)))
                .isEqualTo("{\"code\":\"TOO_LATE_TO_EARN\",\"earliest\":\"2027-01-01T11:00:00Z\"}");
        assertThat(RefusalJson.write(new Refusal.LimitReached("ACCOUNT_POINTS", null)))
                .isEqualTo("{\"code\":\"LIMIT_REACHED\",\"limit\":\"ACCOUNT_POINTS\"}");
        assertThat(RefusalJson.write(new Refusal.InsufficientPoints(100, 30)))
                .isEqualTo("{\"code\":\"INSUFFICIENT_POINTS\",\"requested\":100,\"available\":30}");
    }

    @Test
    void writesAProfileWithoutWhatIsAbsent() {
        assertThat(ProfileJson.write(AFTER.profile())).isEqualTo(PROFILE_TEXT);
        assertThat(ProfileJson.write(new Profile(Channel.APP, null, null, List.of(), null, List.of())))
                .isEqualTo("{\"channel\":\"APP\",\"segments\":[],\"consents\":[]}");
    }

    @Test
    void writesAWholeAccount() {
        String standing = ACCOUNT_TEXT.replace("\n0\n\n7", "\n0\n" + STANDING_TEXT + "\n7");
        assertThat(AccountText.write(STANDING)).isEqualTo(standing);
        assertThat(AccountText.read(standing, 0)).isEqualTo(STANDING);
        assertThat(AccountText.write(AFTER)).isEqualTo(ACCOUNT_TEXT);
        assertThat(AccountText.read(ACCOUNT_TEXT, 0)).isEqualTo(AFTER);
    }

    @Test
    void writesAnOutcomeWithItsEntryAndExplanation() {
        Occasion occasion = Occasion.of(new OrderRef("o-1", "2"), Channel.STORE, Instant.parse("2026-02-28T18:00:00Z"));
        Entry entry = Entry.earned(AFTER, Movement.issue(List.of(Lot.available(12, NEW_YEAR))), occasion);
        KeptOutcome kept = kept(new Outcome.Done(new Posted(entry, EXPLANATION)));
        assertThat(OutcomeJson.write(kept)).isEqualTo(OUTCOME_TEXT);
        assertThat(OutcomeJson.read(ACCOUNT, kept.identity().key(), OUTCOME_TEXT))
                .isEqualTo(kept);
    }

    @Test
    void writesAnEntryOfAnActionWithTheTierAndTheLifeItGave() {
        Occasion occasion = Occasion.of(new ActionRef("REVIEW", "r-1"), Channel.APP, null);
        Entry entry = Entry.earned(AFTER, Movement.issue(List.of(Lot.available(12, NEW_YEAR))), occasion)
                .telling(new TierStatus("gold", NEW_YEAR, 1200, null, 5L))
                .extending(NEW_YEAR);
        Explanation explanation = new Explanation(3, List.of(Hit.whole("REVIEW", 12, null)), List.of());
        KeptOutcome kept = kept(new Outcome.Done(new Posted(entry, explanation)));
        String text = """
                {"fingerprint":"1:00112233445566778899aabbccddeeff","entry":{"seq":7,"kind":3,\
                "movement":{"from":1,"to":3,"lots":"12<1798801200"},"at":"2026-03-01T12:00:00Z","availableAfter":170,\
                "pendingAfter":0,"nextChangeAt":"2027-01-01T11:00:00Z",\
                "occasion":{"action":"REVIEW","reference":"r-1","channel":"APP"},\
                "tier":{"id":"gold","since":"2027-01-01T11:00:00Z","qualifying":1200,"keep":5},\
                "extendedTo":"2027-01-01T11:00:00Z"},\
                "explanation":{"v":3,"h":[{"rule":"REVIEW","points":12}],"m":[]}}""";
        assertThat(OutcomeJson.write(kept)).isEqualTo(text);
        assertThat(OutcomeJson.read(ACCOUNT, kept.identity().key(), text)).isEqualTo(kept);
    }

    @Test
    void writesHoldsWithTheMicrosecondsOfTheirTime() {
        Holds holds = new Holds(List.of(
                new Hold(
                        "h1",
                        "o-7",
                        null,
                        Channel.WEB,
                        new Lots(List.of(Lot.available(120, NEW_YEAR), Lot.available(50, null))),
                        NEW_YEAR,
                        NEW_YEAR.plusNanos(1_000),
                        eur(99_00),
                        new Terms.Reward("coffee", 2)),
                new Hold(
                        "h2",
                        "o-8",
                        "p",
                        Channel.STORE,
                        Lots.NONE,
                        NEW_YEAR,
                        NEW_YEAR.plusSeconds(30),
                        null,
                        new Terms.Payment(eur(5_00))),
                new Hold(
                        "h3",
                        "o-9",
                        null,
                        Channel.STORE,
                        Lots.NONE,
                        NEW_YEAR,
                        NEW_YEAR.plusSeconds(30),
                        null,
                        new Terms.Payment(eur(5_00), eur(99_00)))));
        String text = "h1 o-7 - WEB 1798801200000000 1798801200000001 120<1798801200,50 9900=EUR reward=coffee=2"
                + "|h2 o-8 p STORE 1798801200000000 1798801230000000 - - payment=500=EUR"
                + "|h3 o-9 - STORE 1798801200000000 1798801230000000 - - payment=500=EUR=9900";
        assertThat(HoldsText.write(holds)).isEqualTo(text);
        assertThat(HoldsText.read(text)).isEqualTo(holds);
        assertThat(HoldsText.write(Holds.NONE)).isEmpty();
    }

    @Test
    void writesAnAccountThatIsFrozenAndOwes() {
        Account frozen = AFTER.with(AccountStatus.FROZEN).owing(7);
        String text = ACCOUNT_TEXT.replace("ACTIVE", "FROZEN").replace("\n0\n", "\n7\n");
        assertThat(AccountText.write(frozen)).isEqualTo(text);
        assertThat(AccountText.read(text, 0)).isEqualTo(frozen);
    }

    @Test
    void writesWhatKindsOfEntriesSayBeside() {
        Details.Spent spent = new Details.Spent(new Terms.Payment(eur(5_00)), eur(99_00));
        golden(new Details.OfHold("h1", NEW_YEAR, null, null, spent), """
                {"hold":"h1","expiresAt":"2027-01-01T11:00:00Z",\
                "spent":{"payment":{"minor":500,"currency":"EUR"},"total":{"minor":9900,"currency":"EUR"}}}""");
        golden(new Details.Spent(new Terms.Payment(eur(5_00), eur(99_00)), null), """
                {"spent":{"payment":{"minor":500,"currency":"EUR"},"payable":{"minor":9900,"currency":"EUR"}}}""");
        golden(
                new Details.OfHold("h1", null, 20L, "h2", null),
                "{\"hold\":\"h1\",\"released\":20,\"replacedBy\":\"h2\"}");
        golden(
                new Details.Spent(new Terms.Reward("coffee", 2), null),
                "{\"spent\":{\"reward\":\"coffee\",\"quantity\":2}}");
        golden(
                new Details.Reasoned("GOODWILL", "late parcel", "desk"),
                "{\"reason\":\"GOODWILL\",\"note\":\"late parcel\",\"actor\":\"desk\"}");
    }

    private static void golden(Details details, String text) {
        assertThat(DetailsJson.write(details)).isEqualTo(text);
        assertThat(DetailsJson.read(text)).isEqualTo(details);
    }

    @Test
    void writesAnOutcomeWithItsRefusal() {
        assertThat(OutcomeJson.write(kept(new Outcome.Refused(new Refusal.InsufficientPoints(100, 30)))))
                .isEqualTo("""
                        {"fingerprint":"1:00112233445566778899aabbccddeeff",\
                        "refusal":{"code":"INSUFFICIENT_POINTS","requested":100,"available":30}}""");
    }

    @Test
    void writesAnOutcomeWithTheAccountItShowed() {
        KeptOutcome kept = kept(new Outcome.Shown(AFTER, NEW_YEAR));
        String text = "{\"fingerprint\":\"1:00112233445566778899aabbccddeeff\",\"shown\":{\"account\":\""
                + ACCOUNT_TEXT.replace("\"", "\\\"").replace("\n", "\\n")
                + "\",\"at\":\"2027-01-01T11:00:00Z\"}}";
        assertThat(OutcomeJson.write(kept)).isEqualTo(text);
        assertThat(OutcomeJson.read(ACCOUNT, kept.identity().key(), text)).isEqualTo(kept);
    }

    private static KeptOutcome kept(Outcome outcome) {
        Fingerprint fingerprint = new Fingerprint(1, "00112233445566778899aabbccddeeff");
        return new KeptOutcome(ACCOUNT, new Submission.Identity(new IdempotencyKey("k"), fingerprint), outcome);
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }
}
