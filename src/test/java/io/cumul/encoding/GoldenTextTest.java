package io.cumul.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
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
import java.time.MonthDay;
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
            new Lots(List.of(Lot.available(120, NEW_YEAR), Lot.available(50, null))),
            TierStanding.NONE,
            Usage.NONE,
            Activity.NONE,
            7,
            Instant.parse("2026-03-01T12:00:00Z"));

    private static final String PROFILE_TEXT = """
            {"channel":"WEB","locale":"fr-FR","birthday":"--02-29","segments":["staff","vip"],\
            "referredBy":"bert","consents":["email"]}""";
    private static final String EXPLANATION_TEXT = """
            {"v":1,"c":"EUR","h":[{"rule":"base","points":12,"basis":"12.50",\
            "rate":{"points":1,"per":"1.00"},"rounding":"FLOOR"}],\
            "m":[{"rule":"base","code":"EXCLUDED_SKU","subject":"GIFT-CARD","amount":"50.00"}]}""";
    private static final String ACCOUNT_TEXT = """
            {"id":"anna","profile":%s,"enrolledAt":"2026-01-31T23:59:59.000001Z",\
            "lots":"120<1798801200,50","version":7,"changedAt":"2026-03-01T12:00:00Z"}""".formatted(PROFILE_TEXT);
    private static final String OUTCOME_TEXT = """
            {"fingerprint":"1:00112233445566778899aabbccddeeff","entry":{"seq":7,"kind":3,\
            "movement":{"from":1,"to":3,"lots":"12<1798801200"},"at":"2026-03-01T12:00:00Z","availableAfter":170,\
            "nextChangeAt":"2027-01-01T11:00:00Z",\
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
        assertThat(AccountJson.write(AFTER)).isEqualTo(ACCOUNT_TEXT);
        assertThat(AccountJson.read(ACCOUNT_TEXT)).isEqualTo(AFTER);
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
    void writesAnOutcomeWithItsRefusal() {
        assertThat(OutcomeJson.write(kept(new Outcome.Refused(new Refusal.InsufficientPoints(100, 30)))))
                .isEqualTo("""
                        {"fingerprint":"1:00112233445566778899aabbccddeeff",\
                        "refusal":{"code":"INSUFFICIENT_POINTS","requested":100,"available":30}}""");
    }

    private static KeptOutcome kept(Outcome outcome) {
        Fingerprint fingerprint = new Fingerprint(1, "00112233445566778899aabbccddeeff");
        return new KeptOutcome(ACCOUNT, new Submission.Identity(new IdempotencyKey("k"), fingerprint), outcome);
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }
}
