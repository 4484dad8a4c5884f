package io.cumul.http.view;

import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An explanation told to the member, a sentence for each rule that awarded points and for each that did not. */
public final class ExplanationSentences {
    /** The tender that points are. */
    private static final String POINTS = "POINTS";

    private final Ruleset ruleset;
    private final Wording wording;
    private final Offers offers;

    private ExplanationSentences(Ruleset ruleset, Wording wording) {
        this.ruleset = ruleset;
        this.wording = wording;
        this.offers = new Offers(ruleset, wording);
    }

    /**
     * Tells an explanation.
     *
     * @param ruleset the version that judged; a rule that it does not know is called by its id
     * @param language French or else English
     * @return the hits first, then the misses, each in the order it was judged
     */
    public static List<String> of(Explanation explanation, Ruleset ruleset, Locale language) {
        ExplanationSentences telling = new ExplanationSentences(ruleset, Wording.of("explanations", language));
        return Stream.concat(
                        explanation.hits().stream().map(telling::hit),
                        explanation.misses().stream().map(telling::miss))
                .toList();
    }

    private String hit(Hit hit) {
        return hit.cap() == null ? award(hit) : award(hit) + " " + trimmed(hit, hit.cap());
    }

    private String award(Hit hit) {
        Hit.Conversion by = hit.by();
        boolean base = hit.rule().equals(BaseRule.ID);
        if (by != null && (base || isRate(hit.rule()))) {
            String key = (base ? "hit.base" : "hit.rate") + (by.multiplier().surplus() == 0 ? "" : ".tier");
            return wording.say(
                    key,
                    hit.points(),
                    wording.money(by.basis()),
                    wording.decimal(by.multiplier().text()));
        }
        Action action = ruleset.action(hit.rule());
        if (action != null && by == null) {
            return action(hit, action);
        }
        return wording.say("hit.campaign", hit.points(), offers.sentence(hit.rule()));
    }

    private boolean isRate(String rule) {
        return ruleset.base().rates().stream().anyMatch(rate -> rate.id().equals(rule));
    }

    private String action(Hit hit, Action action) {
        String says = action.says().in(wording.language());
        return says.isEmpty()
                ? wording.say("hit.action", hit.points(), wording.action(action.code()))
                : wording.say("hit.campaign", hit.points(), says);
    }

    private String trimmed(Hit hit, String cap) {
        String key = "cap." + cap;
        return wording.say(wording.has(key) ? key : "cap", hit.desired());
    }

    private String miss(Miss miss) {
        String subject = miss.subject() == null ? "" : miss.subject();
        String amount = miss.amount() == null ? "" : wording.money(miss.amount());
        boolean base = miss.rule().equals(BaseRule.ID) || isRate(miss.rule());
        String offer = base ? "" : offers.name(miss.rule());
        String key = (base ? "base." : "campaign.") + miss.code();
        return switch (miss.code()) {
            case EXCLUDED_CHANNEL -> wording.say(key, offer, wording.channel(subject));
            case TIER_TOO_LOW -> wording.say(key, offer, offers.tiers(miss.rule()));
            case NOT_STACKABLE -> wording.say(key, offer, offers.name(subject));
            case NOT_IN_SEGMENT -> audience(miss.rule(), offer, subject);
            case EXCLUDED_TENDER ->
                wording.say(subject.equals(POINTS) ? key + "." + POINTS : key, offer, subject, amount);
            case EXCLUDED_SKU,
                    EXCLUDED_CATEGORY,
                    MIN_SPEND_NOT_MET,
                    OUTSIDE_WINDOW,
                    BUDGET_EXHAUSTED,
                    MEMBER_CAP_REACHED -> wording.say(key, offer, subject, amount);
        };
    }

    private String audience(String rule, String offer, @Nullable String subject) {
        String key = "campaign.NOT_IN_SEGMENT." + subject;
        return wording.say(wording.has(key) ? key : "campaign.NOT_IN_SEGMENT", offer, offers.condition(rule, subject));
    }
}
