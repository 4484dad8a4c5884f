package io.cumul.http.view;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.program.campaign.Gift;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences for members from a bundle of {@link MessageFormat} patterns, in one language. Words that several bundles need
 * stand in {@code words.properties}.
 */
public final class Wording {
    /** The languages there are; the first one is for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Map<String, Wording> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle patterns;
    private final ResourceBundle words;
    private final Locale language;
    /** Formats are dear to make and are not to be shared; an event loop makes each of them once. */
    private final ThreadLocal<Formats> formats = ThreadLocal.withInitial(Formats::new);

    private Wording(String bundle, Locale language) {
        this.patterns = bundle(bundle, language);
        this.words = bundle("words", language);
        this.language = language;
    }

    /**
     * The wording of a bundle.
     *
     * @param bundle its name, such as {@code rules}
     * @param language of any region; one that is none of {@link #LANGUAGES} is the first of them
     */
    public static Wording of(String bundle, Locale language) {
        Locale spoken = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
        return KNOWN.computeIfAbsent(bundle + " " + spoken.getLanguage(), key -> new Wording(bundle, spoken));
    }

    /** Without the fallback to the machine's own language English would be French on a French machine. */
    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language's ISO 639 code, such as {@code fr}. */
    public String language() {
        return language.getLanguage();
    }

    /** The language. */
    public Locale locale() {
        return language;
    }

    /** Whether there is a pattern under a key. */
    public boolean has(String key) {
        return patterns.containsKey(key) || words.containsKey(key);
    }

    /**
     * The pattern under a key with its places filled.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(String key, Object... values) {
        return formats.get().sentences.computeIfAbsent(key, this::sentence).format(values);
    }

    private MessageFormat sentence(String key) {
        ResourceBundle bundle = patterns.containsKey(key) ? patterns : words;
        return new MessageFormat(bundle.getString(key), language);
    }

    /** Where a purchase in a channel is made, such as on the web site. */
    public String channel(String code) {
        return word("channel." + code, code);
    }

    /** What members call an action, such as a review; the code of one that the program made up. */
    public String action(String code) {
        return word("action." + code, code);
    }

    /** What a gift is called, such as double points. */
    public String gift(Gift gift) {
        return switch (gift) {
            case Gift.Bonus(long points) -> say("gift.bonus", points);
            case Gift.Multiplied(Multiplier multiplier) ->
                word("gift.times." + multiplier.text(), say("gift.times", decimal(multiplier.text())));
        };
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? say(key) : otherwise;
    }

    /** An amount as the language writes it, with its currency's code. */
    public String money(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        return number(money.text(), decimals, decimals) + " " + money.currency().getCurrencyCode();
    }

    /** A decimal as the language writes it, such as 1.25. */
    public String decimal(String text) {
        return number(text, 0, text.length());
    }

    private String number(String text, int fewest, int most) {
        NumberFormat form = formats.get().numbers;
        form.setMaximumFractionDigits(most);
        form.setMinimumFractionDigits(fewest);
        return form.format(new BigDecimal(text));
    }

    /** A day as the language writes it out. */
    public String day(LocalDate day) {
        return first(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day));
    }

    /** A day of every year. */
    public String day(MonthDay day) {
        return first(DateTimeFormatter.ofPattern(words.getString("date.dayOfYear"), language)
                .format(day));
    }

    /** In French the first of a month alone is an ordinal, which no pattern knows. */
    private String first(String date) {
        return date.startsWith("1 ") ? words.getString("date.first") + date.substring(1) : date;
    }

    /** Several things: one, another and a third. */
    public String all(Collection<String> values) {
        return list(values, ListFormat.Type.STANDARD);
    }

    /** A choice of things: one, another or a third. */
    public String any(Collection<String> values) {
        return list(values, ListFormat.Type.OR);
    }

    private String list(Collection<String> values, ListFormat.Type type) {
        return ListFormat.getInstance(language, type, ListFormat.Style.FULL).format(List.copyOf(values));
    }

    /** One thread's formats: no more of them than there are keys. */
    private final class Formats {
        private final Map<String, MessageFormat> sentences = new HashMap<>();
        private final NumberFormat numbers = NumberFormat.getNumberInstance(language);
    }
}
