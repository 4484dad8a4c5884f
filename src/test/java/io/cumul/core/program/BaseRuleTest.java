package io.cumul.core.program;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.account.Channel;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.limit.Headroom;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 point per 1.00 EUR; the SKU "coupon", the categories "books" and "alcohol" and the tender "GIFT_CARD" are excluded. */
class BaseRuleTest {
    private static final Exclusions EXCLUSIONS =
            new Exclusions(Set.of("coupon"), Set.of("books", "alcohol"), Set.of("GIFT_CARD"), Set.of());

    @ParameterizedTest(name = "{0}: {1} points for {2}, missing {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00                                   | 10 | 10.00 | -
            mug 0.99                                    |  0 |  0.99 | -
            mug 0.00                                    |  0 |  0.00 | -
            # Rounded once per order, not per line
            mug 0.50 + mug 0.50                         |  1 |  1.00 | -
            mug 1.90 + cup 1.90 + jar 1.90              |  5 |  5.70 | -
            # Exclusions take their lines out, and say which money
            mug 10.00 + coupon 5.00                     | 10 | 10.00 | EXCLUDED_SKU coupon 5.00
            mug 10.00 + atlas/books 5.00                | 10 | 10.00 | EXCLUDED_CATEGORY books 5.00
            mug/kitchen 10.00 + atlas/books 5.00        | 10 | 10.00 | EXCLUDED_CATEGORY books 5.00
            atlas/books 5.00 + novel/books 7.00         |  0 |  0.00 | EXCLUDED_CATEGORY books 12.00
            gin/alcohol 9.00 + mug 1.00 + atlas/books 5.00 | 1 | 1.00 | EXCLUDED_CATEGORY alcohol 9.00, EXCLUDED_CATEGORY books 5.00
            # A line excluded twice is named once, by its SKU
            coupon/books 5.00 + mug 2.00                |  2 |  2.00 | EXCLUDED_SKU coupon 5.00
            # Codes are compared exactly
            COUPON 5.00 + atlas/Books 5.00, paid by gift_card | 10 | 10.00 | -
            # An excluded tender takes everything, whatever the lines are
            mug 10.00, paid by CARD                     | 10 | 10.00 | -
            mug 10.00, paid by GIFT_CARD                |  0 |     - | EXCLUDED_TENDER GIFT_CARD 10.00
            mug 10.00 + coupon 5.00, shipping 2.00, tax 1.00, discount 3.00, paid by GIFT_CARD | 0 | - | EXCLUDED_TENDER GIFT_CARD 15.00
            """)
    void earnsForWhatIsNotExcluded(String basket, long points, String basis, String misses) {
        Award award = judge(ruleset().excluding(EXCLUSIONS).build(), basket(basket));

        assertAward(award, points, basis, misses);
    }

    @ParameterizedTest(name = "{0} with {1} counting: {2} points for {3}, missing {4}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 10.00, shipping 4.00                       | nothing  | 10 | 10.00 | -
            mug 10.00, shipping 4.00                       | shipping | 14 | 14.00 | -
            atlas/books 10.00, shipping 4.00               | shipping |  4 |  4.00 | EXCLUDED_CATEGORY books 10.00
            mug 10.00, tax 2.00                            | nothing  | 10 | 10.00 | -
            mug 10.00, tax 2.00                            | tax      | 12 | 12.00 | -
            mug 10.00 + atlas/books 30.00, tax 4.00        | tax      | 11 | 11.00 | EXCLUDED_CATEGORY books 33.00
            mug 10.00, discount 2.50                       | nothing  |  7 |  7.50 | -
            mug 10.00, discount 2.50                       | discount | 10 | 10.00 | -
            mug 10.00, discount 10.00                      | nothing  |  0 |  0.00 | -
            mug 10.00 + atlas/books 30.00, discount 4.00   | nothing  |  9 |  9.00 | EXCLUDED_CATEGORY books 27.00
            mug 10.00 + atlas/books 30.00, discount 4.00   | discount | 10 | 10.00 | EXCLUDED_CATEGORY books 30.00
            # A cent that cannot be divided goes to the largest remainder, to the earlier of two equals
            mug 1.00 + atlas/books 1.00, discount 0.01     | nothing  |  0 |  0.99 | EXCLUDED_CATEGORY books 1.00
            atlas/books 1.00 + mug 1.00, discount 0.01     | nothing  |  1 |  1.00 | EXCLUDED_CATEGORY books 0.99
            mug 1.00 + atlas/books 2.00, discount 0.02     | nothing  |  0 |  0.99 | EXCLUDED_CATEGORY books 1.99
            # Everything at once: 10.00 - 1.00 + 0.50 + 4.00
            mug 10.00 + atlas/books 30.00, shipping 4.00, tax 2.00, discount 4.00 | shipping and tax | 13 | 13.50 | EXCLUDED_CATEGORY books 28.50
            # Lines of zero take no share
            gift 0.00 + mug 10.00, tax 1.00, discount 2.00 | tax      |  9 |  9.00 | -
            """)
    void discountTaxAndShippingCountAsTheRulesetSays(
            String basket, String counting, long points, String basis, String misses) {
        Ruleset ruleset = ruleset().excluding(EXCLUSIONS).counting(counting).build();

        assertAward(judge(ruleset, basket(basket)), points, basis, misses);
    }

    @ParameterizedTest(name = "{0} with a minimum of {1}: {2} points, missing {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 20.00                      | 20.00 | 20 | -
            mug 19.99                      | 20.00 |  0 | MIN_SPEND_NOT_MET 0.01
            mug 5.00                       | 20.00 |  0 | MIN_SPEND_NOT_MET 15.00
            mug 0.00                       | 20.00 |  0 | MIN_SPEND_NOT_MET 20.00
            # Only what counts counts toward the minimum
            mug 15.00 + atlas/books 9.00   | 20.00 |  0 | EXCLUDED_CATEGORY books 9.00, MIN_SPEND_NOT_MET 5.00
            mug 20.00, shipping 9.00       | 20.00 | 20 | -
            mug 19.00, shipping 9.00       | 20.00 |  0 | MIN_SPEND_NOT_MET 1.00
            mug 24.00, discount 5.00       | 20.00 |  0 | MIN_SPEND_NOT_MET 1.00
            # A tender that earns nothing does not also miss the minimum
            mug 5.00, paid by GIFT_CARD    | 20.00 |  0 | EXCLUDED_TENDER GIFT_CARD 5.00
            """)
    void belowTheMinimumNothingIsEarnedAndWhatIsMissingIsSaid(
            String basket, String minimum, long points, String misses) {
        Ruleset ruleset = ruleset().excluding(EXCLUSIONS).minimum(eur(minimum)).build();

        Award award = judge(ruleset, basket(basket));

        assertThat(award.points()).isEqualTo(points);
        assertThat(misses(award)).isEqualTo(misses);
        assertThat(award.explanation().hits()).hasSize(points == 0 ? 0 : 1);
    }

    @Test
    void theHitNamesEverythingNeededToComputeItAgain() {
        Rulesets rules = ruleset().rate(3, eur("2.00")).rounding(Rounding.HALF_UP);

        Award award = judge(rules.build(), basket("mug 5.00"));

        assertThat(award.points()).isEqualTo(8);
        assertThat(award.explanation().rulesetVersion()).isEqualTo(Rulesets.VERSION);
        assertThat(award.explanation().hits())
                .containsExactly(Hit.whole(
                        "base",
                        8,
                        new Hit.Conversion(
                                eur("5.00"), rules.build().base().rate(), Multiplier.ONE, Rounding.HALF_UP)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"JPY, 1234, 12", "EUR, 12.34, 12", "KWD, 12.345, 12"})
    void judgesInTheProgramsCurrency(String code, String amount, long points) {
        String per = code.equals("JPY") ? "100 JPY" : "1.00 " + code;
        Ruleset ruleset =
                ruleset().rate(1, money(per)).minimum(money("0 " + code)).build();

        assertThat(judge(ruleset, basket("mug " + amount, code)).points()).isEqualTo(points);
    }

    @Test
    void neverWrapsAround() {
        Ruleset generous = ruleset().rate(1_000_000_000, eur("0.01")).build();

        assertThatThrownBy(() -> judge(generous, basket("yacht 10000000000.00")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAwardThatItsHitsDoNotSumToIsADefect() {
        Explanation explanation = new Explanation(Rulesets.VERSION, List.of(), List.of());

        assertThatThrownBy(() -> new Award(1, 1, explanation)).isInstanceOf(IllegalStateException.class);
    }

    private static Award judge(Ruleset ruleset, Basket basket) {
        Purchase purchase = new Purchase(basket, Channel.WEB, Members.CHANGED);
        return ruleset.judge(Members.alice("none"), purchase, Headroom.AMPLE).award();
    }

    private static void assertAward(Award award, long points, String basis, String misses) {
        assertThat(award.points()).isEqualTo(points);
        assertThat(award.explanation().points()).isEqualTo(points);
        assertThat(misses(award)).isEqualTo(misses);
        assertThat(award.explanation().hits().stream()
                        .map(hit -> Objects.requireNonNull(hit.by()).basis().text()))
                .isEqualTo(basis.equals("-") ? List.of() : List.of(basis));
    }

    private static String misses(Award award) {
        String misses = award.explanation().misses().stream()
                .map(miss -> miss.code() + (miss.subject() == null ? "" : " " + miss.subject()) + " "
                        + miss.amount().text())
                .collect(Collectors.joining(", "));
        return misses.isEmpty() ? "-" : misses;
    }
}
