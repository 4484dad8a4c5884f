package io.cumul.core.program;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.ReturnText.returns;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.TierText;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.returns.Bought;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import io.cumul.core.program.returns.Worth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a purchase is worth what it would have earned had nothing else been bought. */
class JudgingAgainTest {
    @ParameterizedTest(name = "{1} under {0} less {2}: {3} becomes {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # Rounded once, on what is kept
            -                                   | mug 10.50 + cup 0.50       | -            | 11             | 11
            -                                   | mug 10.50 + cup 0.50       | 2 0.50       | 11             | 10
            -                                   | mug 10.50 + cup 0.50       | amount 0.01  | 11             | 10
            -                                   | mug 10.50 + cup 0.50       | everything   | 11             | 0
            # A bonus once per order, as long as its goods and its minimum are kept
            cups +50 skus cup                   | mug 10.00 + cup 5.00       | 1 10.00      | 65: cups 50    | 55: cups 50
            cups +50 skus cup                   | mug 10.00 + cup 5.00       | 2 5.00       | 65: cups 50    | 10
            big +50 min 12.00                   | mug 10.00 + cup 5.00       | 2 3.00       | 65: big 50     | 62: big 50
            big +50 min 12.00                   | mug 10.00 + cup 5.00       | 2 3.01       | 65: big 50     | 11
            double x2                           | mug 10.00 + cup 5.00       | 1 10.00      | 30: double 15  | 10: double 5
            # Who was chosen is chosen anew among those that could have been
            big +50 min 12.00 best; two x2 best | mug 10.00 + cup 5.00       | 2 5.00       | 65: big 50     | 20: two 10
            only +5 min 12.00 exclusive 1; a +3 | mug 10.00 + cup 5.00       | 2 5.00       | 20: only 5     | 13: a 3
            # ... but never one that was for others, or at another time
            vip +50 segments vip; all +1        | mug 10.00 + cup 5.00       | 1 10.00      | 16: all 1      | 6: all 1
            later +9 from 2026-07-01T00:00      | mug 10.00 + cup 5.00       | 1 10.00      | 15             | 5
            # Caps of an order and of a campaign
            five x3 order 5                     | mug 10.00 + cup 5.00       | 1 10.00      | 20: five 5     | 10: five 5
            five x3 order 5                     | mug 10.00 + cup 1.00       | 1 10.00      | 16: five 5     | 3: five 2
            # A budget gives no more than it granted
            poor +50 budget 7                   | mug 10.00 + cup 5.00       | 1 10.00      | 22: poor 7     | 12: poor 7
            poor +50 budget 7 skip              | mug 10.00 + cup 5.00       | 1 10.00      | 15             | 5
            # Nor does it come before others where it granted nothing, though by now its cap would let it
            big x5 order 50 budget 100 skip exclusive 0; b +9 | mug 10.00 + cup 5.00 | 2 5.00  | 24: b 9        | 19: b 9
            # What would refuse the whole purchase refuses only itself
            no +9 budget 1 reject best; b +20 min 12.00 best | mug 10.00 + cup 5.00 | 2 5.00 | 35: b 20       | 10
            """)
    void isJudgedAnewOnWhatIsKept(String rules, String bought, String returned, String was, String is) {
        Ruleset ruleset = rules.equals("-")
                ? ruleset().build()
                : ruleset().campaigns(campaigns(rules)).build();

        assertThat(judged(ruleset, Members.alice("none"), bought, "-")).isEqualTo(was);
        assertThat(judged(ruleset, Members.alice("none"), bought, returned)).isEqualTo(is);
    }

    @ParameterizedTest(name = "{0} less {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00 + cup 5.00 | -           | 15
            mug 10.00 + cup 5.00 | 2 5.00      | 10
            mug 10.00 + cup 5.00 | 2 5.00, amount 0.01 | 0
            """)
    void theMinimumSpendIsTestedAnew(String bought, String returned, String worth) {
        Ruleset ruleset = ruleset().minimum(MoneyText.eur("10.00")).build();

        assertThat(judged(ruleset, Members.alice("none"), bought, returned)).isEqualTo(worth);
    }

    /** What counts: discount, tax and shipping stay with the lines that they belong to. */
    @ParameterizedTest(name = "{1} counting {0} less {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            lines             | mug 10.00 + cup 10.00, discount 5.00, shipping 4.00, tax 2.00 | -       | 15
            lines             | mug 10.00 + cup 10.00, discount 5.00, shipping 4.00, tax 2.00 | 1 10.00 | 7
            shipping          | mug 10.00 + cup 10.00, shipping 4.00                          | 1 10.00 | 12
            tax               | mug 10.00 + cup 10.00, tax 2.00                               | 1 10.00 | 11
            discount          | mug 10.00 + cup 10.00, discount 5.00                          | 1 10.00 | 10
            shipping discount | mug 10.00 + cup 10.00, discount 5.00, shipping 4.00 | amount 9.50 | 12
            """)
    void theSamePartOfEverythingIsKept(String counting, String bought, String returned, String worth) {
        Ruleset ruleset = ruleset().counting(counting).build();

        assertThat(judged(ruleset, Members.alice("none"), bought, returned)).isEqualTo(worth);
    }

    /** What was paid with points earned nothing, and stays with the lines that it paid. */
    @Test
    void whatWasPaidWithPointsIsReturnedWithItsLines() {
        Ruleset ruleset = ruleset().counting("shipping").build();
        Basket basket = basket("mug 10.00 + cup 10.00, shipping 4.00").paid(MoneyText.eur("6.00"));
        Purchase purchase = new Purchase(basket, Channel.WEB, Judged.AT);
        Judgement judgement = ruleset.judge(Members.alice("none"), purchase, Headroom.AMPLE);
        Bought bought = new Bought(purchase, Usage.NONE, judgement.award().explanation());

        assertThat(text(again(ruleset, Members.alice("none"), bought, "-"))).isEqualTo("18");
        assertThat(text(again(ruleset, Members.alice("none"), bought, "1 10.00")))
                .isEqualTo("9");
    }

    /** The tier's factor is the one of the purchase, whatever the member has become. */
    @Test
    void theFactorOfTheTierIsAsItWas() {
        Ruleset ruleset = ruleset()
                .tiers(TierText.tiers("calendar ONE_STEP 0: basic 0, gold 500 x1.7"))
                .build();
        Account gold = Members.alice("none").with(TierStanding.NONE.step("gold", Members.ENROLLED));
        Bought bought = bought(ruleset, gold, "mug 10.00 + cup 10.00");

        Worth worth = again(ruleset, Members.alice("none"), bought, "1 10.00");

        assertThat(text(worth)).isEqualTo("17");
    }

    /** What a cap left is what it leaves again: the member's later purchases do not count. */
    @ParameterizedTest(name = "{0} of {1} used up: {2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            20/MONTH | 12 | 8  | 8
            20/MONTH | 0  | 15 | 10
            20/EVER  | 20 | 0  | 0
            """)
    void capsOfTheMemberAreAsTheyWere(String cap, long used, String was, String is) {
        Ruleset ruleset =
                ruleset().caps(new Caps(null, List.of(CampaignText.cap(cap)))).build();
        String limit = cap.substring(cap.indexOf('/') + 1);
        Usage usage = Usage.NONE
                .plus(limit, limit.equals("EVER") ? null : LocalDate.parse("2026-06-01"), used)
                .plus("DAY", LocalDate.parse("2026-06-15"), 3)
                .plus("action:REVIEW", null, 1);
        Bought bought = bought(ruleset, Members.alice("none").with(usage), "mug 10.00 + cup 5.00");
        Account later = Members.alice("none").with(usage.plus(limit, LocalDate.parse("2026-06-01"), 20));

        assertThat(text(ruleset.worth(bought.explanation()))).isEqualTo(was);
        assertThat(text(again(ruleset, later, bought, "2 5.00"))).isEqualTo(is);
        assertThat(bought.used().list()).hasSize(used == 0 ? 0 : 1);
    }

    @Test
    void aCampaignsCapOfTheMemberIsAsItWas() {
        Ruleset ruleset = ruleset().campaigns(campaigns("c x3 member 30/MONTH")).build();
        Usage usage = Usage.NONE.plus("campaign:c", LocalDate.parse("2026-06-01"), 14);
        Bought bought = bought(ruleset, Members.alice("none").with(usage), "mug 10.00 + cup 5.00");

        assertThat(text(ruleset.worth(bought.explanation()))).isEqualTo("31: c 16");
        assertThat(text(again(ruleset, Members.alice("none"), bought, "1 10.00")))
                .isEqualTo("15: c 10");
        assertThat(text(again(ruleset, Members.alice("none"), bought, "2 5.00")))
                .isEqualTo("26: c 16");
    }

    /** For most purchases nothing need be kept. */
    @Test
    void nothingIsRememberedThatNobodyAsksFor() {
        Usage usage = Usage.NONE.plus("MONTH", LocalDate.parse("2026-06-01"), 5).plus("action:REVIEW", null, 1);

        assertThat(ruleset().build().asked(usage, Judged.AT)).isEqualTo(Usage.NONE);
    }

    private static String judged(Ruleset ruleset, Account account, String bought, String returned) {
        return text(again(ruleset, account, bought(ruleset, account, bought), returned));
    }

    private static Bought bought(Ruleset ruleset, Account account, String bought) {
        Purchase purchase = new Purchase(basket(bought), Channel.WEB, Judged.AT);
        Map<String, Long> left = Map.of("poor", 7L, "no", 1L);
        Headroom headroom = (campaign, wish) -> Math.min(wish, left.getOrDefault(campaign, wish));
        Judgement judgement = ruleset.judge(account, purchase, headroom);
        return new Bought(
                purchase,
                ruleset.asked(account.usage(), Judged.AT),
                judgement.award().explanation());
    }

    private static Worth again(Ruleset ruleset, Account account, Bought bought, String returned) {
        Returns returns = returns(returned);
        return ruleset.judgeAgain(account, bought, Kept.of(bought.purchase().basket(), returns));
    }

    private static String text(Worth worth) {
        String campaigns = new TreeMap<>(worth.campaigns())
                .entrySet().stream()
                        .map(campaign -> campaign.getKey() + " " + campaign.getValue())
                        .collect(Collectors.joining(", "));
        return worth.points() + (campaigns.isEmpty() ? "" : ": " + campaigns);
    }
}
