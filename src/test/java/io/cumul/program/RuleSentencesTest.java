package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSentencesTest {
    @Test
    void tellsAProgramInEnglish() {
        assertThat(tell(ProgramYaml.TEXT, Locale.ENGLISH))
                .containsExactly(
                        "You earn 1 point for every 1.00 EUR.",
                        "An order's points are rounded to the nearest whole point, a half upwards.",
                        "An order earns points if what counts of it comes to 5.00 EUR or more.",
                        "Delivery costs earn points too.",
                        "Tax that is added to the prices earns no points.",
                        "Discounts do not reduce your points.",
                        "These articles earn no points: 0815 and coupon.",
                        "These categories earn no points: books.",
                        "Orders paid with these earn no points: GIFT_CARD.",
                        "A purchase can be credited up to 10 days later.",
                        "Your points expire 12 months after they are credited, at the end of that month.");
    }

    @Test
    void tellsItInFrench() {
        assertThat(tell(ProgramYaml.TEXT, Locale.FRENCH))
                .containsExactly(
                        "Vous cumulez 1 point par tranche de 1,00 EUR.",
                        "Les points d’une commande sont arrondis au point le plus proche, un demi-point au point"
                                + " supérieur.",
                        "Une commande rapporte des points si ce qui en est pris en compte atteint 5,00 EUR.",
                        "Les frais de livraison rapportent aussi des points.",
                        "Les taxes ajoutées aux prix ne rapportent pas de points.",
                        "Les remises ne réduisent pas vos points.",
                        "Ces articles ne rapportent pas de points : 0815 et coupon.",
                        "Ces catégories ne rapportent pas de points : books.",
                        "Les commandes payées ainsi ne rapportent pas de points : GIFT_CARD.",
                        "Un achat peut être crédité jusqu’à 10 jours plus tard.",
                        "Vos points expirent 12 mois après avoir été crédités, à la fin de ce mois-là.");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            points: 1        | points: 10               | You earn 10 points for every 1.00 EUR.
            points: 1        | points: 25000            | You earn 25,000 points for every 1.00 EUR.
            per: "1.00"      | per: "1250.5"            | You earn 1 point for every 1,250.50 EUR.
            HALF_UP          | FLOOR                    | An order's fraction of a point is dropped.
            shipping: true   | shipping: false          | Delivery costs earn no points.
            discount: true   | discount: false          | Points are counted on the price after discounts.
            10d              | 1d                       | A purchase can be credited up to 1 day later.
            10d              | unlimited                | A purchase can be credited at any later time.
            months: 12       | months: 1                | Your points expire 1 month after they are credited, at the end of that month.
            [books]          | [books, wine, "it's {0}"] | These categories earn no points: books, it's {0}, and wine.
            """)
    void followsTheRuleset(String part, String other, String sentence) {
        assertThat(tell(ProgramYaml.with(part, other), Locale.ENGLISH)).contains(sentence);
    }

    @Test
    void aLongListIsCountedInstead() {
        String skus = IntStream.range(0, 21).mapToObj(i -> "sku-" + i).collect(Collectors.joining(", ", "[", "]"));

        assertThat(tell(ProgramYaml.with("[coupon, \"0815\"]", skus), Locale.ENGLISH))
                .contains("There are 21 articles that earn no points.");
    }

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void saysThatPointsNeverExpire(String language) {
        String text = ProgramYaml.with("expiry:\n  months: 12\n  roundTo: END_OF_MONTH", "expiry: never");

        assertThat(tell(text, Locale.of(language)))
                .last()
                .isEqualTo(language.equals("fr") ? "Vos points n’expirent jamais." : "Your points never expire.");
    }

    /** The machine's own language must not slip in. */
    @Test
    void everyLanguageHasEverySentenceAndEnglishIsNobodysFallback() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            assertThat(tell(ProgramYaml.TEXT, Locale.ENGLISH))
                    .first()
                    .asString()
                    .startsWith("You earn");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ROOT));
    }

    private static List<String> keys(Locale locale) {
        Enumeration<String> keys = ResourceBundle.getBundle("rules", locale).getKeys();
        return IntStream.iterate(0, i -> keys.hasMoreElements(), i -> i + 1)
                .mapToObj(i -> keys.nextElement())
                .sorted()
                .toList();
    }

    private static List<String> tell(String text, Locale language) {
        Reading reading = RulesetReader.read(text, 1, Instant.EPOCH);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Ruleset ruleset = ((Reading.Read) reading).ruleset();
        return RuleSentences.of(ruleset, language);
    }
}
