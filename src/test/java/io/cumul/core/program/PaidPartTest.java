package io.cumul.core.program;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.JudgementText;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.limit.Headroom;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paid with points earns nothing, and each line bears its share of it. 100 points per 1.00 EUR; books are excluded. */
class PaidPartTest {
    private static final Exclusions EXCLUSIONS = new Exclusions(Set.of(), Set.of("books"), Set.of(), Set.of());

    @ParameterizedTest(name = "{0}, {1} paid with points, {2} counting: {3} points, missing {4}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00                             |  0.00 | nothing  | 1000 | -
            mug 10.00                             |  4.00 | nothing  |  600 | base EXCLUDED_TENDER POINTS 4.00
            mug 10.00                             | 10.00 | nothing  |    0 | base EXCLUDED_TENDER POINTS 10.00
            mug 10.00 + cup 5.00                  |  3.00 | nothing  | 1200 | base EXCLUDED_TENDER POINTS 3.00
            # What is excluded anyway bears its share, which takes nothing from the rest
            mug 10.00 + atlas/books 10.00         |  8.00 | nothing  |  600 | base EXCLUDED_CATEGORY books 6.00, base EXCLUDED_TENDER POINTS 4.00
            # Shipping bears its share, whether it counts or not
            mug 8.00, shipping 2.00               |  5.00 | nothing  |  400 | base EXCLUDED_TENDER POINTS 4.00
            mug 8.00, shipping 2.00               |  5.00 | shipping |  500 | base EXCLUDED_TENDER POINTS 5.00
            # So does tax
            mug 10.00, tax 2.00                   |  6.00 | nothing  |  500 | base EXCLUDED_TENDER POINTS 5.00
            mug 10.00, tax 2.00                   |  6.00 | tax      |  600 | base EXCLUDED_TENDER POINTS 6.00
            # After a discount there is less to be paid
            mug 10.00, discount 2.00              |  4.00 | nothing  |  400 | base EXCLUDED_TENDER POINTS 4.00
            mug 10.00, discount 2.00              |  4.00 | discount |  600 | base EXCLUDED_TENDER POINTS 4.00
            # By largest remainder
            mug 0.01 + cup 0.01 + jar 0.01        |  0.01 | nothing  |    2 | base EXCLUDED_TENDER POINTS 0.01
            """)
    void takesItsShareOfEachLine(String basket, String paid, String counting, long points, String misses) {
        Judgement judgement = judge(counting, basket(basket).paid(eur(paid)));

        assertThat(judgement.award().points()).isEqualTo(points);
        assertThat(JudgementText.misses(judgement)).isEqualTo(misses);
    }

    @Test
    void whatCountsAndWhatWasPaidWithPointsIsWhatWouldHaveCounted() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long one = random.nextLong(0, 500);
            long two = random.nextLong(0, 500);
            Basket whole = basket("mug " + text(one) + " + cup " + text(two));
            long paid = random.nextLong(0, one + two + 1);
            Judgement judgement = judge("nothing", whole.paid(eur(text(paid))));

            assertThat(judgement.award().points())
                    .as("seed %d: %s of %s", seed, text(paid), whole)
                    .isEqualTo(one + two - paid);
        }
    }

    private static Judgement judge(String counting, Basket basket) {
        Rulesets rules = ruleset().rate(100, eur("1.00")).excluding(EXCLUSIONS).counting(counting);
        Purchase purchase = new Purchase(basket, Channel.WEB, Judged.AT);
        return rules.build().judge(Members.alice("none"), purchase, Headroom.AMPLE);
    }

    private static String text(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }
}
