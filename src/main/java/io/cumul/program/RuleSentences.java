package io.cumul.program;

import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Counting;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.http.view.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A ruleset told to members, a sentence for each rule, in one of the languages of {@code rules*.properties}. */
final class RuleSentences {
    /** The languages there are; the first one is for everybody else. */
    static final List<Locale> LANGUAGES = Wording.LANGUAGES;

    private final Wording wording;
    private final Codes codes;
    private final List<String> sentences = new ArrayList<>();

    private RuleSentences(Wording wording) {
        this.wording = wording;
        this.codes = new Codes(wording);
    }

    /**
     * Tells a ruleset. Offers that name their members are nobody else's business and are left out.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static List<String> of(Ruleset ruleset, Locale language) {
        RuleSentences telling = new RuleSentences(Wording.of("rules", language));
        telling.base(ruleset.base());
        telling.exclusions(ruleset.base().exclusions());
        telling.caps(ruleset.caps());
        telling.campaigns(ruleset);
        ruleset.actions().forEach(telling::action);
        telling.sentences.addAll(new TierSentences(telling.wording).of(ruleset.tiers()));
        telling.sentences.addAll(new RedeemingSentences(telling.wording).of(ruleset));
        telling.times(ruleset);
        return List.copyOf(telling.sentences);
    }

    private void base(BaseRule base) {
        say("rate", base.rate().points(), wording.money(base.rate().per()));
        base.rates().forEach(this::rate);
        say("rounding." + base.rounding());
        if (base.minimumSpend().minor() > 0) {
            say("minimumSpend", wording.money(base.minimumSpend()));
        }
        Counting counting = base.counting();
        say("counts.shipping." + counting.shipping());
        say("counts.tax." + counting.tax());
        say("counts.discount." + counting.discount());
    }

    private void rate(GoodsRate rate) {
        String goods = Stream.of(
                        codes.some("goods.categories", rate.goods().categories()),
                        codes.some("goods.skus", rate.goods().skus()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        say("rate.goods", rate.rate().points(), wording.money(rate.rate().per()), goods);
    }

    private void exclusions(Exclusions exclusions) {
        Stream.of(
                        codes.some("exclude.skus", exclusions.skus()),
                        codes.some("exclude.categories", exclusions.categories()),
                        codes.some("exclude.paymentMethods", exclusions.paymentMethods()))
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentences::add);
        if (!exclusions.channels().isEmpty()) {
            say("exclude.channels", codes.channels(exclusions.channels()));
        }
    }

    private void caps(Caps caps) {
        if (caps.perOrder() != null) {
            say("caps.ORDER", caps.perOrder());
        }
        for (MemberCap cap : caps.perMember()) {
            say("caps." + cap.period(), cap.points());
        }
    }

    private void campaigns(Ruleset ruleset) {
        CampaignSentences telling = new CampaignSentences(wording, codes, ruleset.tiers());
        ruleset.campaigns().stream()
                .filter(campaign -> campaign.audience().members().isEmpty())
                .map(telling::of)
                .forEach(sentences::add);
    }

    private void action(Action action) {
        String says = action.says().in(wording.language());
        String key = action.referredPoints() > 0 ? "action.both" : "action";
        sentences.add(says.isEmpty() ? wording.say(key, values(action)) : says);
    }

    private Object[] values(Action action) {
        String name = wording.action(action.code());
        String limit = action.limit() == null
                ? ""
                : wording.say(
                        "action.limit." + action.limit().period(),
                        action.limit().times());
        return new Object[] {action.points(), name, action.referredPoints(), limit};
    }

    private void times(Ruleset ruleset) {
        if (ruleset.pendingDays() > 0) {
            say("pending", ruleset.pendingDays());
        }
        Duration window = ruleset.lateEarnWindow();
        if (window == null) {
            say("lateEarnWindow.unlimited");
        } else {
            say("lateEarnWindow", window.toDays());
        }
        sentences.add(ExpirySentence.of(ruleset.expiry(), wording));
    }

    private void say(String key, Object... values) {
        sentences.add(wording.say(key, values));
    }
}
