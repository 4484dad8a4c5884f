package io.cumul.core.decide;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static io.cumul.core.fixture.TierText.standing;
import static io.cumul.core.fixture.TierText.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.earn.Earning;
import io.cumul.core.earn.Quote;
import io.cumul.core.fixture.Budgets;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Program;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.Headroom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account would earn for a purchase now is what it does earn. */
class QuoteTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            accepted                                                                           | mug 10.00        | EUR
            accepted                                                                           | mug 0.99         | EUR
            accepted                                                                           | mug 80.00        | EUR
            InvalidValue[field=purchase, reason=must not earn more than 1000000000 points]     | yacht 9000000000.00 | EUR
            CurrencyMismatch[expected=EUR, given=USD]                                          | mug 10.00        | USD
            LimitReached[limit=CAMPAIGN:c, resetsAt=2026-12-31T23:00:00Z]                      | car 900.00       | EUR
            """)
    void whatIsQuotedIsWhatIsEarned(String answer, String basket, String currency) {
        Program program = rules().program();
        Account account = alice("7@2026-06-01 5@never")
                .with(standing("silver", Instant.EPOCH, "2026-05 100", Instant.parse("2026-06-02T00:00:00Z")))
                .with(Usage.NONE.plus("campaign:c", LocalDate.parse("2026-01-01"), 500));
        Basket bought = basket(basket, currency);
        Budgets budgets = new Budgets(Map.of("b", 3L));

        Quote quote = Earning.quote(account, new Purchase(bought, Channel.WEB, NOW), program, budgets, NOW);
        Decision decision = Decider.decide(
                account,
                new Command.Earn(ALICE, OrderRef.whole("o-1"), Channel.WEB, null, bought),
                KnownFacts.left(new Budgets(Map.of("b", 3L))),
                program,
                NOW);

        assertThat(quote instanceof Quote.Refused refused ? refused.refusal().toString() : "accepted")
                .isEqualTo(answer);
        switch (quote) {
            case Quote.Refused(var refusal) -> assertThat(decision).isEqualTo(new Decision.Refused(refusal));
            case Quote.Accepted(var judgement, var lots, var tier) -> {
                Decision.Accepted accepted = (Decision.Accepted) decision;
                assertThat(judgement.award().explanation())
                        .isEqualTo(accepted.own().explanation());
                assertThat(judgement.grants()).isEqualTo(accepted.grants());
                assertThat(lots)
                        .isEqualTo(Objects.requireNonNull(accepted.own().entry().movement())
                                .lots());
                assertThat(tier).isEqualTo(accepted.own().entry().tier());
            }
        }
    }

    @ParameterizedTest(name = "{0}, where frozen accounts earn: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FROZEN | false | mug 10.00           | AccountFrozen[]
            FROZEN | true  | mug 10.00           | accepted
            CLOSED | false | mug 10.00           | AccountClosed[]
            CLOSED | true  | mug 10.00           | AccountClosed[]
            # What comes first in the list of refusals is the answer
            CLOSED | true  | car 900.00          | AccountClosed[]
            FROZEN | false | yacht 9000000000.00 | InvalidValue[field=purchase, reason=must not earn more than 1000000000 points]
            """)
    void whatMayNotEarnIsQuotedNothing(AccountStatus status, boolean frozenEarns, String basket, String answer) {
        Program program = rules().frozenEarns(frozenEarns).program();
        Account account = alice("5@never")
                .with(Usage.NONE.plus("campaign:c", LocalDate.parse("2026-01-01"), 500))
                .with(status);
        Basket bought = basket(basket, "EUR");

        Quote quote = Earning.quote(account, new Purchase(bought, Channel.WEB, NOW), program, Headroom.AMPLE, NOW);
        Decision decision = Decider.decide(
                account,
                new Command.Earn(ALICE, OrderRef.whole("o-1"), Channel.WEB, null, bought),
                KnownFacts.NOTHING,
                program,
                NOW);

        assertThat(quote instanceof Quote.Refused refused ? refused.refusal().toString() : "accepted")
                .isEqualTo(answer);
        assertThat(
                        decision instanceof Decision.Refused refused
                                ? refused.refusal().toString()
                                : "accepted")
                .isEqualTo(answer);
    }

    private static Rulesets rules() {
        return ruleset()
                .rate(1, eur("1.00"))
                .pendingFor(14)
                .expiringAfter(6)
                .tiers(tiers("rolling12 IN_FULL 0: basic 0, silver 100 x1.2, gold 150 x1.5"))
                .caps(new Caps(1_000_000_000_000L, List.of()))
                .campaigns(campaigns("b x2 budget 100; c x2 member 1000/YEAR reject skus mug,car"));
    }
}
