package io.cumul.program;

import io.cumul.core.points.Money;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Ruleset;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** A ruleset told to members, a sentence for each rule, in one of the languages of {@code rules*.properties}. */
final class RuleSentences {
    /** The languages there are; the first one is for everybody else. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** A longer list of codes is not a sentence any more. */
    private static final int MOST_CODES = 20;

    private final ResourceBundle words;
    private final Locale language;
    private final List<String> sentences = new ArrayList<>();

    private RuleSentences(Locale language) {
        this.language = language;
        ResourceBundle.Control noOtherLanguage =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        words = ResourceBundle.getBundle("rules", language, noOtherLanguage);
    }

    /**
     * Tells a ruleset.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static List<String> of(Ruleset ruleset, Locale language) {
        RuleSentences telling = new RuleSentences(language);
        telling.base(ruleset.base());
        telling.exclusions(ruleset.base().exclusions());
        telling.lateness(ruleset);
        telling.expiry(ruleset.expiry());
        return List.copyOf(telling.sentences);
    }

    private void base(BaseRule base) {
        say("rate", base.rate().points(), money(base.rate().per()));
        say("rounding." + base.rounding());
        if (base.minimumSpend().minor() > 0) {
            say("minimumSpend", money(base.minimumSpend()));
        }
        say("counts.shipping." + base.counting().shipping());
        say("counts.tax." + base.counting().tax());
        say("counts.discount." + base.counting().discount());
    }

    private void exclusions(Exclusions exclusions) {
        exclusion("exclude.skus", exclusions.skus());
        exclusion("exclude.categories", exclusions.categories());
        exclusion("exclude.paymentMethods", exclusions.paymentMethods());
    }

    private void exclusion(String key, Set<String> codes) {
        if (codes.size() > MOST_CODES) {
            say(key + ".many", codes.size());
        } else if (!codes.isEmpty()) {
            ListFormat list = ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL);
            say(key, list.format(codes.stream().sorted().toList()));
        }
    }

    private void lateness(Ruleset ruleset) {
        Duration window = ruleset.lateEarnWindow();
        if (window == null) {
            say("lateEarnWindow.unlimited");
        } else {
            say("lateEarnWindow", window.toDays());
        }
    }

    private void expiry(Expiry expiry) {
        switch (expiry) {
            case Expiry.Never never -> say("expiry.never");
            case Expiry.Rolling rolling -> say("expiry.monthsToMonthEnd", rolling.months());
            case Expiry.Yearly yearly -> say("expiry.never");
            case Expiry.Inactivity inactivity -> say("expiry.never");
        }
    }

    private String money(Money money) {
        NumberFormat form = NumberFormat.getNumberInstance(language);
        form.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        return form.format(new BigDecimal(money.text())) + " "
                + money.currency().getCurrencyCode();
    }

    private void say(String key, Object... values) {
        sentences.add(new MessageFormat(words.getString(key), language).format(values));
    }
}
