package io.cumul.http.view;

import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.Says;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.Gift;
import io.cumul.core.program.campaign.Goods;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.campaign.Times;
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What members read about their points. */
class ExplanationSentencesTest {
    private static final Gift DOUBLE = new Gift.Multiplied(Multiplier.parse("2"));
    private static final Says MARCH = new Says(Map.of("en", "Ceramics in March.", "fr", "La céramique en mars."));
    private static final Tiers TIERS = new Tiers(
            new TierWindow.Lifetime(),
            Downgrade.ONE_STEP,
            0,
            List.of(tier("green", "Green", 0), tier("gold", "Gold", 9)));
    private static final Audience AUDIENCE = new Audience(
            Set.of(Channel.WEB),
            Set.of(),
            Set.of("gold"),
            Set.of(),
            null,
            null,
            true,
            60,
            eur("500.00"),
            Set.of("books", "tea"));
    private static final Ruleset RULESET = ruleset()
            .rates(new GoodsRate("tea", new Goods(Set.of(), Set.of("tea")), new Rate(3, eur("1.00"))))
            .campaigns(
                    campaign("double", Says.NOTHING, DOUBLE),
                    campaign("half", Says.NOTHING, new Gift.Multiplied(Multiplier.parse("1.5"))),
                    campaign("bonus", Says.NOTHING, new Gift.Bonus(100)),
                    campaign("march", MARCH, DOUBLE))
            .actions(new Action("REVIEW", 50, 0, null, false), new Action("VISIT", 5, 0, null, false))
            .tiers(TIERS)
            .build();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            # rule | points | factor or - | English | French
            base   | 61   | 1   | 61 points for 61.90 EUR.                                                  | 61 points pour 61,90 EUR.
            base   | 1    | 1   | 1 point for 61.90 EUR.                                                    | 1 point pour 61,90 EUR.
            base   | 0    | 1   | 0 points for 61.90 EUR.                                                   | 0 point pour 61,90 EUR.
            base   | 74   | 1.2 | 74 points for 61.90 EUR, at 1.2 times the base rate for your tier.         | 74 points pour 61,90 EUR, soit 1,2 fois le taux de base grâce à votre niveau.
            tea    | 183  | 1   | 183 points for 61.90 EUR of articles that have a rate of their own.       | 183 points pour 61,90 EUR d’articles qui ont leur propre taux.
            double | 1234 | 1   | 1,234 points more: double points                                          | `1\u202f234 points de plus : points doublés`
            half   | 30   | 1.5 | 30 points more: 1.5 times the points                                      | 30 points de plus : points multipliés par 1,5
            bonus  | 100  | -   | 100 points more: 100 extra points                                         | 100 points de plus : 100 points en plus
            march  | 61   | 1   | 61 points more: Ceramics in March.                                        | 61 points de plus : La céramique en mars.
            REVIEW | 50   | -   | 50 points for a review.                                                   | 50 points pour un avis.
            VISIT  | 5    | -   | 5 points for VISIT.                                                       | 5 points pour VISIT.
            gone   | 7    | -   | 7 points more: gone                                                       | 7 points de plus : gone
            """)
    void tellsWhatARuleGave(String rule, long points, String factor, String english, String french) {
        Hit hit = Hit.whole(rule, points, factor == null ? null : by(factor));

        assertThat(tell(hit, Locale.ENGLISH)).isEqualTo(english);
        assertThat(tell(hit, Locale.FRENCH)).isEqualTo(french);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ORDER           | 20 points more: 100 extra points Without the limit for one order it would have been 100.
            MONTH           | 20 points more: 100 extra points Without the limit for one month it would have been 100.
            CAMPAIGN_DAY    | 20 points more: 100 extra points Without the offer's limit for one day it would have been 100.
            BUDGET          | 20 points more: 100 extra points Without the limit for all members together it would have been 100.
            another         | 20 points more: 100 extra points Without the limit it would have been 100.
            """)
    void saysThatACapTookSomething(String cap, String sentence) {
        Hit hit = Hit.whole("bonus", 100, null).trimmed(20, cap);

        assertThat(tell(hit, Locale.UK)).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # rule | code              | subject       | English | French
            base   | EXCLUDED_SKU       | 85123         | The article 85123 earns no points (5.10 EUR).                | L’article 85123 ne rapporte pas de points (5,10 EUR).
            base   | EXCLUDED_CATEGORY  | books         | Articles of the category books earn no points (5.10 EUR).    | Les articles de la catégorie books ne rapportent pas de points (5,10 EUR).
            base   | EXCLUDED_TENDER    | VOUCHER       | Orders paid with VOUCHER earn no points.                     | Les commandes payées par VOUCHER ne rapportent pas de points.
            base   | EXCLUDED_CHANNEL   | PHONE         | Purchases by telephone earn no points.                       | Les achats par téléphone ne rapportent pas de points.
            base   | MIN_SPEND_NOT_MET  | -             | Spend 5.10 EUR more to earn points.                          | Dépensez 5,10 EUR de plus pour cumuler des points.
            base   | MEMBER_CAP_REACHED | DAY           | You have earned all the points that one member can earn at present. | Vous avez cumulé tous les points qu’un membre peut cumuler pour le moment.
            tea    | MEMBER_CAP_REACHED | DAY           | You have earned all the points that one member can earn at present. | Vous avez cumulé tous les points qu’un membre peut cumuler pour le moment.
            double | MIN_SPEND_NOT_MET  | -             | Spend 5.10 EUR more for double points.                       | Dépensez 5,10 EUR de plus pour profiter de l’offre « points doublés ».
            bonus  | OUTSIDE_WINDOW     | -             | The offer “100 extra points” does not run at the time of this purchase. | L’offre « 100 points en plus » ne vaut pas au moment de cet achat.
            double | EXCLUDED_CATEGORY  | -             | No article of this order takes part in the offer “double points”. | Aucun article de cette commande ne fait partie de l’offre « points doublés ».
            double | EXCLUDED_CHANNEL   | STORE         | The offer “double points” is not for purchases in the shop.  | L’offre « points doublés » ne vaut pas pour les achats en magasin.
            double | TIER_TOO_LOW       | green         | The offer “double points” is for these members: Gold.        | L’offre « points doublés » est réservée aux membres Gold.
            double | BUDGET_EXHAUSTED   | -             | The offer “double points” is used up.                        | L’offre « points doublés » est épuisée.
            double | MEMBER_CAP_REACHED | -             | You have had all the points that one member gets from the offer “double points” at present. | Vous avez reçu tous les points que l’offre « points doublés » donne à un membre pour le moment.
            double | NOT_STACKABLE      | bonus         | The offer “double points” gave way to the offer “100 extra points”. | L’offre « points doublés » a laissé la place à l’offre « 100 points en plus ».
            double | NOT_IN_SEGMENT     | segments      | The offer “double points” is for other members.              | L’offre « points doublés » est réservée à d’autres membres.
            double | NOT_IN_SEGMENT     | birthday      | The offer “double points” is for the days around your birthday. | L’offre « points doublés » vaut pour les jours autour de votre anniversaire.
            double | NOT_IN_SEGMENT     | firstPurchase | The offer “double points” is for a first purchase.           | L’offre « points doublés » vaut pour un premier achat.
            double | NOT_IN_SEGMENT     | idleDays      | The offer “double points” is for those who come back after 60 days. | L’offre « points doublés » est réservée à ceux qui reviennent après 60 jours.
            double | NOT_IN_SEGMENT     | spentAtLeast  | The offer “double points” is for those who have spent 500.00 EUR with us. | L’offre « points doublés » est réservée à ceux qui ont dépensé 500,00 EUR chez nous.
            double | NOT_IN_SEGMENT     | boughtFrom    | The offer “double points” is for those who have bought from books or tea. | L’offre « points doublés » est réservée à ceux qui ont déjà acheté dans books ou tea.
            """)
    void tellsWhyARuleGaveNothing(String rule, MissCode code, String subject, String english, String french) {
        Miss miss = new Miss(rule, code, subject, eur("5.10"));

        assertThat(tell(miss, Locale.ENGLISH)).isEqualTo(english);
        assertThat(tell(miss, Locale.FRENCH)).isEqualTo(french);
    }

    /** Whatever the rules come to say: a sentence is never missing, not even for a rule that is gone. */
    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentence(MissCode code) {
        for (String rule : List.of("base", "tea", "double", "gone")) {
            assertThat(tell(new Miss(rule, code, null, null), Locale.GERMAN)).isNotBlank();
        }
    }

    @Test
    void theHitsComeFirst() {
        Explanation explanation = new Explanation(
                7,
                List.of(Hit.whole("base", 61, by("1"))),
                List.of(Miss.of("double", MissCode.OUTSIDE_WINDOW), Miss.of("bonus", MissCode.BUDGET_EXHAUSTED)));

        assertThat(ExplanationSentences.of(explanation, RULESET, Locale.CANADA_FRENCH))
                .containsExactly(
                        "61 points pour 61,90 EUR.",
                        "L’offre « points doublés » ne vaut pas au moment de cet achat.",
                        "L’offre « 100 points en plus » est épuisée.");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle("explanations", Locale.ROOT, exact);
        ResourceBundle french = ResourceBundle.getBundle("explanations", Locale.FRENCH, exact);

        assertThat(french.keySet()).containsExactlyInAnyOrderElementsOf(Collections.list(english.getKeys()));
        assertThat(Collections.list(english.getKeys()))
                .allSatisfy(key -> assertThat(french.getString(key)).as(key).doesNotContain("'"));
    }

    private static String tell(Hit hit, Locale language) {
        return ExplanationSentences.of(new Explanation(7, List.of(hit), List.of()), RULESET, language)
                .getFirst();
    }

    private static String tell(Miss miss, Locale language) {
        return ExplanationSentences.of(new Explanation(7, List.of(), List.of(miss)), RULESET, language)
                .getFirst();
    }

    private static Hit.Conversion by(String factor) {
        return new Hit.Conversion(eur("61.90"), new Rate(1, eur("1.00")), Multiplier.parse(factor), Rounding.FLOOR);
    }

    private static Campaign campaign(String id, Says says, Gift gift) {
        return new Campaign(
                id, says, Times.ANY, AUDIENCE, Goods.ALL, null, gift, Stacking.ADDITIVE, 0, CampaignCaps.NONE);
    }

    private static Tier tier(String id, String name, long threshold) {
        return new Tier(id, name, threshold, Multiplier.ONE, null, List.of());
    }
}
