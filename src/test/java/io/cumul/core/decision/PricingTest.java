package io.cumul.core.decision;

import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Terms;
import io.cumul.core.account.Usage;
import io.cumul.core.fixture.LotText;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.RewardText;
import io.cumul.core.fixture.TierText;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rewards cost a gold member of the segment vip, on a June noon in the web shop, with 5 of each in stock. */
class PricingTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final Account MEMBER = Members.holding(Members.of("vip"), "500@never")
            .with(TierText.standing("gold", Members.ENROLLED, "-", null));

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            coffee 100                                         | 1   | 100
            coffee 100                                         | 3   | 300
            coffee 100 gold:80                                 | 2   | 160
            coffee 100 from:2026-06-15 until:2026-06-16        | 1   | 100
            coffee 100 from:2026-06-16                         | 1   | RewardUnavailable[reason=NOT_YET]
            coffee 100 until:2026-06-15                        | 1   | RewardUnavailable[reason=OVER]
            coffee 100 channels:STORE,WEB segments:vip,staff tiers:gold | 1 | 100
            coffee 100 channels:STORE                          | 1   | NotEligible[reason=CHANNEL]
            coffee 100 segments:staff                          | 1   | NotEligible[reason=SEGMENT]
            coffee 100 tiers:silver                            | 1   | NotEligible[reason=TIER]
            coffee 100                                         | 5   | 500
            coffee 100                                         | 6   | OutOfStock[reason=STOCK]
            coffee 100 code                                    | 6   | OutOfStock[reason=CODES]
            coffee 100 limit:2/EVER                            | 2   | 200
            coffee 100 limit:2/EVER                            | 3   | LimitReached[limit=REWARD:coffee, resetsAt=null]
            coffee 100 limit:2/DAY                             | 3   | LimitReached[limit=REWARD:coffee, resetsAt=null]
            coffee 1000000000                                  | 2   | InvalidValue[field=quantity, reason=must not cost more than 1000000000 points]
            tea 100                                            | 1   | RewardNotFound[]
            # What comes first in the list of refusals is the answer
            coffee 100 until:2026-06-15 channels:STORE         | 6   | RewardUnavailable[reason=OVER]
            coffee 100 channels:STORE segments:staff           | 6   | NotEligible[reason=CHANNEL]
            coffee 100 segments:staff tiers:silver             | 6   | NotEligible[reason=SEGMENT]
            coffee 100 tiers:silver                            | 6   | NotEligible[reason=TIER]
            coffee 100 limit:2/EVER                            | 6   | OutOfStock[reason=STOCK]
            """)
    void aRewardComesToItsPointsOrToTheFirstReasonThereIs(String reward, int quantity, String outcome) {
        assertThat(price(MEMBER, reward, quantity)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} with {1} had {2} and {3} set aside: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            coffee 100 limit:3/EVER | ever       | 2 | 0 | 100
            coffee 100 limit:3/EVER | ever       | 3 | 0 | LimitReached[limit=REWARD:coffee, resetsAt=null]
            coffee 100 limit:3/EVER | ever       | 1 | 2 | LimitReached[limit=REWARD:coffee, resetsAt=null]
            coffee 100 limit:3/EVER | ever       | 1 | 1 | 100
            coffee 100 limit:1/DAY  | 2026-06-15 | 1 | 0 | LimitReached[limit=REWARD:coffee, resetsAt=2026-06-15T22:00:00Z]
            coffee 100 limit:1/DAY  | 2026-06-14 | 1 | 1 | 100
            """)
    void aMemberHasItOnlySoOften(String reward, String from, long had, int held, String outcome) {
        LocalDate first = from.equals("ever") ? null : LocalDate.parse(from);
        Account member = MEMBER.with(Usage.NONE.plus("reward:coffee", first, had));
        if (held > 0) {
            member = member.with(
                    Holds.NONE.plus(hold(new Terms.Reward("coffee", held, Handout.NO_CODE, new Terms.Counted(first)))));
        }

        assertThat(price(member, reward, 1)).isEqualTo(outcome);
    }

    @Test
    void whatWasHadIsCountedWhereItWasPriced() {
        Terms terms = ((Pricing.Points) priced(MEMBER, "coffee 100 limit:5/MONTH", 2)).terms();

        Account after = Pricing.counted(MEMBER, terms, NOW);

        assertThat(after.usage().of("reward:coffee", TODAY.withDayOfMonth(1))).isEqualTo(2);
        assertThat(Pricing.counted(after, terms, NOW).usage().list()).hasSize(1);
    }

    @Test
    void whatWasHadLongAgoIsForgotten() {
        Account once = MEMBER.with(Usage.NONE.plus("reward:coffee", TODAY.minusYears(2), 4));
        Terms terms = ((Pricing.Points) priced(MEMBER, "coffee 100 limit:5/DAY", 1)).terms();

        assertThat(Pricing.counted(once, terms, NOW).usage().list())
                .containsExactly(new Usage.Use("reward:coffee", TODAY, 1));
    }

    private static Hold hold(Terms terms) {
        return new Hold(
                "h1",
                "o1",
                null,
                Channel.WEB,
                LotText.lots("100@never"),
                NOW.minusSeconds(60),
                NOW.plusSeconds(60),
                null,
                terms);
    }

    private static String price(Account member, String reward, int quantity) {
        return switch (priced(member, reward, quantity)) {
            case Pricing.Points(long points, var terms) -> String.valueOf(points);
            case Pricing.Refused(Refusal refusal) -> refusal.toString();
        };
    }

    private static Pricing.Priced priced(Account member, String text, int quantity) {
        Reward reward = RewardText.reward(text);
        Catalogue catalogue = new Catalogue(reward.id().equals("tea") ? List.of() : List.of(new Shelf(reward, 5)));
        return Pricing.price(
                new Price.OfReward(reward.id(), quantity),
                Channel.WEB,
                null,
                Paid.NOTHING,
                member,
                ruleset()
                        .tiers(TierText.tiers("lifetime IN_FULL 0: basic 0, silver 100, gold 500"))
                        .build(),
                catalogue,
                NOW);
    }
}
