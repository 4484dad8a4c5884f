package io.cumul.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.RandomRules;
import io.cumul.core.program.returns.Bought;
import io.cumul.core.program.returns.Kept;
import io.cumul.core.program.returns.Returns;
import io.cumul.core.program.returns.Worth;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the rules and the basket: who keeps everything keeps every point, who keeps nothing none. */
class RandomReturnsTest {
    private static final int ROUNDS = 4_000;

    @Test
    void whatIsKeptIsWorthWhatItWas() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("Random returns: -Dtest.seed=%d%n", seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            RandomRules rules = new RandomRules(random);
            Ruleset ruleset = rules.ruleset();
            Account account = Members.holding(random.nextBoolean() ? Members.of("vip") : Members.born("06-14"), "none")
                    .with(rules.usage());
            Purchase purchase = new Purchase(rules.basket(), Channel.WEB, Judged.AT);
            Judgement judgement = ruleset.judge(account, purchase, (campaign, wish) -> Math.min(wish, 40));
            Explanation explanation = judgement.award().explanation();
            Bought bought = new Bought(purchase, ruleset.asked(account.usage(), Judged.AT), explanation);
            Worth was = ruleset.worth(explanation);
            String what = "round " + round + " of -Dtest.seed=" + seed;

            assertThat(again(ruleset, bought, Returns.NOTHING)).as(what).isEqualTo(was);
            assertThat(again(ruleset, bought, Returns.EVERYTHING)).as(what).isEqualTo(Worth.NOTHING);
            assertThat(again(
                            ruleset,
                            bought,
                            Returns.money(purchase.basket().total().minor())))
                    .as(what)
                    .isEqualTo(Worth.NOTHING);
            assertBudgetsGiveNoMore(what, ruleset, was, again(ruleset, bought, some(purchase.basket(), random)));
            assertThat(judgement.usage().minus(ruleset.uses(was, Judged.AT)))
                    .as(what)
                    .isEqualTo(account.usage());
        }
    }

    /** Nobody but the purchase itself is known: the account is another's, with nothing to its name. */
    private static Worth again(Ruleset ruleset, Bought bought, Returns returns) {
        return ruleset.judgeAgain(
                Members.alice("none"), bought, Kept.of(bought.purchase().basket(), returns));
    }

    private static Returns some(Basket basket, Random random) {
        int line = random.nextInt(basket.lines().size());
        long amount = basket.lines().get(line).amount().minor();
        return random.nextBoolean()
                ? Returns.money(random.nextLong(basket.total().minor() + 1))
                : Returns.NOTHING.plus(new Returns.Item(line + 1, 1, random.nextLong(amount + 1)));
    }

    private static void assertBudgetsGiveNoMore(String what, Ruleset ruleset, Worth was, Worth is) {
        for (Map.Entry<String, Long> campaign : is.campaigns().entrySet()) {
            if (ruleset.campaigns().budgeted(campaign.getKey())) {
                assertThat(campaign.getValue()).as(what).isLessThanOrEqualTo(was.of(campaign.getKey()));
            }
        }
    }
}
