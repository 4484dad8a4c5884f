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
    private static final String EVERYTHING = ProgramSchemaTest.resource("/program/everything.yaml");

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
                        "What you bring back takes its points back; if you have spent them, the points you earn next"
                                + " settle it.",
                        "Points that you spent on what you bring back come back with the expiry they had.",
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
                        "Ce que vous rapportez reprend ses points ; si vous les avez dépensés, les prochains points"
                                + " cumulés compensent.",
                        "Les points dépensés pour ce que vous rapportez vous reviennent avec leur échéance d’origine.",
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

    /** The first and last sentences are those of the base rate and of the expiry, which are tested above. */
    @Test
    void tellsEverythingInEnglish() {
        assertThat(tell(EVERYTHING, Locale.ENGLISH))
                .containsSubsequence(
                        "You earn 10 points for every 1.00 EUR.",
                        "You earn 30 points for every 1.00 EUR of these: category tea, articles tea-1.",
                        "Purchases by telephone earn no points.",
                        "An order earns at most 1,000 points.",
                        "Your orders earn at most 2,000 points a day.",
                        "Your orders earn at most 3,000 points a month.",
                        "Your orders earn at most 4,000 points a year.",
                        "Double points in spring.",
                        "Thanks.",
                        "100 points for a recommendation, and 50 points for whoever comes to us so.",
                        "5 points for signing up, once.",
                        "Your tier follows from the points you earn in 12 months.",
                        "Silver: from the start.",
                        "Gold: from 500 points on, at 1.25 times the base rate.",
                        "Gold: The lounge.",
                        "Gold: Your points expire at the end of December 31 each year.",
                        "Platinum: from 900 points on, at 1.7 times the base rate.",
                        "Platinum: Your points expire when you have neither earned nor spent any for 24 months.",
                        "Black: from 9,000 points on.",
                        "Black: Your points never expire.",
                        "If your points are not enough to keep a tier, you go to the one they are enough for after 30 more"
                                + " days.",
                        "You can pay with points: 200 points are worth 1.00 EUR.",
                        "You can pay from 1,000 points on.",
                        "You pay in steps of 500 points.",
                        "You can pay with at most 20,000 points at a time.",
                        "You can pay at most 50% of an order with points.",
                        "What you pay with points earns points too.",
                        "What you bring back takes its points back; for points you have spent, 0.90 EUR for every 100"
                                + " points is deducted from the money you get back.",
                        "Points that you spent on what you bring back come back with the expiry they had; those that"
                                + " would be gone live 14 days more.",
                        "The points of a purchase can be spent 14 days later.");
    }

    @Test
    void tellsEverythingInFrench() {
        assertThat(tell(EVERYTHING, Locale.FRENCH))
                .containsSubsequence(
                        "Vous cumulez 10 points par tranche de 1,00 EUR.",
                        "Vous cumulez 30 points par tranche de 1,00 EUR sur : catégorie tea, articles tea-1.",
                        "Les achats par téléphone ne rapportent pas de points.",
                        "Une commande rapporte au plus 1\u202f000 points.",
                        "Vos commandes rapportent au plus 2\u202f000 points par jour.",
                        "Points doublés au printemps.",
                        "Merci.",
                        "100 points pour un parrainage, et 50 points pour la personne qui nous rejoint ainsi.",
                        "5 points pour votre inscription, une fois.",
                        "Votre niveau dépend des points que vous cumulez en 12 mois.",
                        "Silver : dès le début.",
                        "Gold : à partir de 500 points, à 1,25 fois le taux de base.",
                        "Gold : Le salon.",
                        "Gold : Vos points expirent chaque année à la fin du 31 décembre.",
                        "Platinum : Vos points expirent si vous n’en avez ni cumulé ni dépensé pendant 24 mois.",
                        "Si vos points ne suffisent pas pour garder un niveau, vous passez à celui pour lequel ils suffisent"
                                + " après 30 jours de plus.",
                        "Vous pouvez payer en points : 200 points valent 1,00 EUR.",
                        "Vous pouvez payer à partir de 1\u202f000 points.",
                        "Vous payez par tranches de 500 points.",
                        "Vous pouvez payer avec 20\u202f000 points au plus à la fois.",
                        "Vous pouvez payer en points au plus 50 % d’une commande.",
                        "Ce que vous payez en points rapporte aussi des points.",
                        "Ce que vous rapportez reprend ses points ; pour ceux que vous avez dépensés, 0,90 EUR par"
                                + " tranche de 100 points sont déduits du remboursement.",
                        "Les points dépensés pour ce que vous rapportez vous reviennent avec leur échéance d’origine ;"
                                + " ceux qui auraient expiré vivent encore 14 jours.",
                        "Les points d’un achat peuvent être dépensés 14 jours plus tard.");
    }

    /** An offer for some members by name is nobody else's business. */
    @Test
    void saysNothingOfPersonalOffers() {
        assertThat(tell(EVERYTHING, Locale.ENGLISH)).noneMatch(sentence -> sentence.contains("50 extra points"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bonus: 100                                        | 100 extra points. | 100 points en plus.
            bonus: 1                                          | 1 extra point. | 1 point en plus.
            multiplier: 2                                     | Double points. | Points doublés.
            multiplier: 1.5                                   | 1.5 times the points. | Points multipliés par 1,5.
            bonus: 5, minimumSpend: "50.00"                   | 5 extra points: for 50.00 EUR or more. | 5 points en plus : à partir de 50,00 EUR d’achats.
            bonus: 5, skus: [a, b], categories: [c]           | 5 extra points: articles a and b, category c. | 5 points en plus : articles a et b, catégorie c.
            bonus: 5, from: 2026-03-01, until: 2026-03-31     | 5 extra points: from March 1, 2026 to March 31, 2026. | 5 points en plus : du 1er mars 2026 au 31 mars 2026.
            bonus: 5, from: 2026-03-01T18:00                  | 5 extra points: from March 1, 2026, 18:00 on. | 5 points en plus : à partir du 1er mars 2026 à 18:00.
            bonus: 5, until: 2026-03-01                       | 5 extra points: until March 1, 2026. | 5 points en plus : jusqu’au 1er mars 2026.
            bonus: 5, weekdays: [SUNDAY, FRIDAY]              | 5 extra points: on Friday and Sunday. | 5 points en plus : les vendredi et dimanche.
            bonus: 5, hours: {from: "18:00", until: "24:00"}  | 5 extra points: from 18:00 to 00:00. | 5 points en plus : de 18:00 à 00:00.
            bonus: 5, channels: [APP, WEB]                    | 5 extra points: on the web site or in the app. | 5 points en plus : sur le site ou dans l’application.
            bonus: 5, tiers: [gold]                           | 5 extra points: for members of these tiers: Gold. | 5 points en plus : pour les membres de ces niveaux : Gold.
            bonus: 5, segments: [vip]                         | 5 extra points: for some of our members. | 5 points en plus : pour certains de nos membres.
            bonus: 5, birthday: {}                            | 5 extra points: on your birthday. | 5 points en plus : le jour de votre anniversaire.
            bonus: 5, birthday: {daysBefore: 3}               | 5 extra points: around your birthday (3 days before to 0 days after). | 5 points en plus : autour de votre anniversaire (de 3 jours avant à 0 jours après).
            bonus: 5, anniversary: {}                         | 5 extra points: on the anniversary of your enrolment. | 5 points en plus : le jour anniversaire de votre inscription.
            bonus: 5, firstPurchase: true                     | 5 extra points: on your first purchase. | 5 points en plus : pour votre premier achat.
            bonus: 5, behaviour: {noPurchaseFor: 60d}         | 5 extra points: when you have not bought anything for 60 days. | 5 points en plus : si vous n’avez rien acheté depuis 60 jours.
            bonus: 5, behaviour: {spentAtLeast: "500.00"}     | 5 extra points: when you have spent 500.00 EUR with us. | 5 points en plus : si vous avez dépensé 500,00 EUR chez nous.
            bonus: 5, behaviour: {boughtFrom: [tea]}          | 5 extra points: when you have bought from tea before. | 5 points en plus : si vous avez déjà acheté dans tea.
            bonus: 5, caps: {perOrder: 5, perMember: {points: 9, per: DAY}, budget: 99} | 5 extra points: at most 5 points an order, at most 9 points a day, as long as there are points for it. | 5 points en plus : au plus 5 points par commande, au plus 9 points par jour, dans la limite des points prévus.
            bonus: 5, stacking: BEST                          | 5 extra points: only the best of such offers counts. | 5 points en plus : seule la meilleure de ces offres compte.
            """)
    void makesASentenceFromACampaign(String campaign, String english, String french) {
        String text = Programs.with("segments: [vip]\ncampaigns: [{id: a, " + campaign + "}]\n"
                + "tiers: {window: LIFETIME, levels: [{id: gold, name: Gold, threshold: 0}]}");

        assertThat(tell(text, Locale.ENGLISH)).contains(english);
        assertThat(tell(text, Locale.FRENCH)).contains(french);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {code: VISIT, points: 5}                                     | 5 points for VISIT.
            {code: REVIEW, points: 1, limit: {times: 1, per: DAY}}       | 1 point for a review, at most once a day.
            {code: REVIEW, points: 5, limit: {times: 3, per: YEAR}}      | 5 points for a review, at most 3 times a year.
            {code: REVIEW, points: 5, limit: {times: 3, per: EVER}}      | 5 points for a review, at most 3 times.
            {code: REFERRAL, points: 5}                                  | 5 points for a recommendation.
            """)
    void makesASentenceFromAnAction(String action, String sentence) {
        assertThat(tell(Programs.with("actions: [" + action + "]"), Locale.ENGLISH))
                .contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            window: CALENDAR_YEAR, downgrade: ONE_STEP          | If your points are not enough to keep a tier, you go to the next lower one.
            window: CALENDAR_YEAR, grace: 1d                    | If your points are not enough to keep a tier, you go to the next lower one after 1 more day.
            window: CALENDAR_YEAR                               | Your tier follows from the points you earn in a calendar year.
            window: LIFETIME                                    | Your tier follows from all the points you have ever earned.
            """)
    void tellsHowTiersAreKept(String tiers, String sentence) {
        String text = Programs.with("tiers: {" + tiers + ", levels: [{id: a, name: A, threshold: 0}]}");

        assertThat(tell(text, Locale.ENGLISH)).contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            payWithPoints: {rate: {points: 1, per: "0.05"}, maximum: 1}  | You can pay with points: 1 point is worth 0.05 EUR.
            payWithPoints: {rate: {points: 1, per: "0.05"}, maximum: 1}  | You can pay with at most 1 point at a time.
            payWithPoints: {rate: {points: 1, per: "0.05"}, maximumShare: 33.3%} | You can pay at most 33.3% of an order with points.
            payWithPoints: {rate: {points: 1, per: "0.05"}}              | What you pay with points earns no points.
            refunds: {clawBack: CLAMP}                                   | What you bring back takes its points back, as far as you still have them.
            refunds: {grace: 1d}                                         | Points that you spent on what you bring back come back with the expiry they had; those that would be gone live 1 day more.
            """)
    void tellsOfPayingWithPointsAndOfReturns(String section, String sentence) {
        assertThat(tell(Programs.with(section), Locale.ENGLISH)).contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            END_OF_DAY     | Your points expire 12 months after they are credited, at the end of that day.
            END_OF_QUARTER | Your points expire 12 months after they are credited, at the end of that quarter.
            END_OF_YEAR    | Your points expire 12 months after they are credited, at the end of that year.
            """)
    void tellsToWhichEndALifeIsRounded(String roundTo, String sentence) {
        assertThat(tell(ProgramYaml.with("END_OF_MONTH", roundTo), Locale.ENGLISH))
                .last()
                .isEqualTo(sentence);
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
