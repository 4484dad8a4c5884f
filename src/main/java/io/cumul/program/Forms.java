package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.account.Identifier;
import io.cumul.core.points.Money;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of values in the program language. */
final class Forms {
    /** The longest late-earn window that is not unlimited, in days: a hundred years. */
    private static final int MAX_DAYS = 36_500;

    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]+");

    private Forms() {}

    /** Printable text of 1 to so many characters. */
    static Form<String> text(int most) {
        return value -> {
            String text = textOf(value, "must be text of 1 to " + most + " characters");
            return require(
                    text,
                    text.length() <= most && PRINTABLE.matcher(text).matches() && !text.isBlank(),
                    "must be text of 1 to " + most + " printable characters");
        };
    }

    /** An id such as callers choose. */
    static String id(JsonNode value) {
        String form = "must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit";
        String text = textOf(value, form);
        return require(text, Identifier.matches(text), form);
    }

    /** A whole number in a range. */
    static Form<Long> whole(long least, long most) {
        return value -> {
            String form = "must be a whole number from " + least + " to " + most;
            require(value, value.isIntegralNumber() && value.canConvertToLong(), form);
            return require(value.longValue(), value.longValue() >= least && value.longValue() <= most, form);
        };
    }

    /** {@code true} or {@code false}. */
    static boolean flag(JsonNode value) {
        return require(value, value.isBoolean(), "must be true or false").booleanValue();
    }

    /** One word, and what it means; the fault also names what else the key takes. */
    static <T> Form<T> word(String word, T meaning, String orElse) {
        return value -> require(meaning, word.equals(value.textValue()), "must be " + word + ", " + orElse);
    }

    /** One of the names of an enum. */
    static <E extends Enum<E>> Form<E> name(Class<E> names) {
        return value -> Arrays.stream(names.getEnumConstants())
                .filter(name -> value.isTextual() && name.name().equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be " + alternatives(names)));
    }

    private static String alternatives(Class<? extends Enum<?>> names) {
        return Arrays.stream(names.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" or "));
    }

    /** An ISO 4217 code. */
    static Currency currency(JsonNode value) {
        String form = "must be an ISO 4217 currency code, such as EUR";
        String code = textOf(value, form);
        return Currency.getInstance(require(code, Money.isCurrency(code), form));
    }

    /** An amount of money, as text so that it is exact. */
    static Form<Money> money(Currency currency) {
        return value -> Money.parse(textOf(value, "must be a decimal in quotes, such as \"12.50\""), currency);
    }

    /** An amount of money that is more than nothing. */
    static Form<Money> someMoney(Currency currency) {
        return value -> {
            Money money = money(currency).read(value);
            return require(money, money.minor() > 0, "must be more than zero");
        };
    }

    /** A region of the IANA time zone database; a bare offset knows no summer time and so is none. */
    static ZoneId zone(JsonNode value) {
        String form = "must be a time zone of the IANA database, such as Europe/Paris";
        String name = textOf(value, form);
        return ZoneId.of(require(name, ZoneId.getAvailableZoneIds().contains(name), form));
    }

    /** So many days, or unlimited, which is empty. */
    static Optional<Duration> window(JsonNode value) {
        String form = "must be a number of days from 1d to " + MAX_DAYS + "d, such as 30d, or unlimited";
        String text = textOf(value, form);
        if (text.equals("unlimited")) {
            return Optional.empty();
        }
        Matcher days = DAYS.matcher(text);
        require(text, days.matches() && Integer.parseInt(days.group(1)) <= MAX_DAYS, form);
        return Optional.of(Duration.ofDays(Integer.parseInt(days.group(1))));
    }

    private static String textOf(JsonNode value, String form) {
        if (value.isNumber() && form.startsWith("must be text")) {
            throw new IllegalArgumentException(
                    form + "; a number that is meant as text goes in quotes: \"" + value.asText() + "\"");
        }
        return require(value, value.isTextual(), form).textValue();
    }

    private static <T> T require(T value, boolean holds, String form) {
        if (!holds) {
            throw new IllegalArgumentException(form);
        }
        return value;
    }
}
