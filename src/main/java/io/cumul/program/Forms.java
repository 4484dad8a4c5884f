package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.account.Identifier;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of values in the program language. */
final class Forms {
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern SHARE = Pattern.compile("((?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?)%");
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

    /** So many days. */
    static Form<Integer> days(int most) {
        return value -> days(value, most, "");
    }

    /** So many days, or a word, which is empty. */
    static Form<Optional<Integer>> days(int most, String word) {
        return value ->
                word.equals(value.textValue()) ? Optional.empty() : Optional.of(days(value, most, ", or " + word));
    }

    private static int days(JsonNode value, int most, String orElse) {
        String form = "must be a number of days from 1d to " + most + "d, such as 30d" + orElse;
        String text = textOf(value, form);
        Matcher days = DAYS.matcher(text);
        require(text, days.matches() && Integer.parseInt(days.group(1)) <= most, form);
        return Integer.parseInt(days.group(1));
    }

    /** A factor, written as a number or as a decimal in quotes. */
    static Multiplier multiplier(JsonNode value) {
        boolean written = value.isNumber() || value.isTextual();
        return Multiplier.parse(require(value, written, "must be a number such as 1.5, with at most 4 decimals")
                .asText());
    }

    /** A part of a whole, such as {@code 50%}, as the factor that it is. */
    static Multiplier share(JsonNode value) {
        String form = "must be a share such as 50%, more than 0% and at most 100%, with at most 2 decimals";
        String text = textOf(value, form);
        Matcher share = SHARE.matcher(text);
        require(text, share.matches(), form);
        int hundredths = new BigDecimal(share.group(1)).movePointRight(2).intValueExact();
        require(text, hundredths > 0 && hundredths <= Multiplier.ONE.tenThousandths(), form);
        return new Multiplier(hundredths);
    }

    /** The first moment of something: a local day, or a local moment. */
    static LocalDateTime start(JsonNode value) {
        return moment(value, LocalDate::atStartOfDay);
    }

    /** The first moment after something: after a local day, or a local moment itself. */
    static LocalDateTime end(JsonNode value) {
        return moment(value, day -> day.plusDays(1).atStartOfDay());
    }

    private static LocalDateTime moment(JsonNode value, Function<LocalDate, LocalDateTime> ofDay) {
        String form = "must be a day such as 2026-03-01, or a moment such as 2026-03-01T18:00";
        String text = textOf(value, form);
        Matcher moment = MOMENT.matcher(text);
        require(text, moment.matches(), form);
        return calendar(
                form, () -> moment.group(1) == null ? ofDay.apply(LocalDate.parse(text)) : LocalDateTime.parse(text));
    }

    /** A time of day; 24:00 is midnight too. */
    static LocalTime time(JsonNode value) {
        String form = "must be a time in quotes, such as \"18:30\"";
        String text = textOf(value, form);
        require(text, TIME.matcher(text).matches(), form);
        return calendar(form, () -> text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
    }

    /** A day of every year. */
    static MonthDay dayOfYear(JsonNode value) {
        String form = "must be a month and a day in quotes, such as \"12-31\"";
        String text = textOf(value, form);
        return calendar(form, () -> MonthDay.parse("--" + text));
    }

    private static <T> T calendar(String form, Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(form, noDay);
        }
    }

    private static String textOf(JsonNode value, String form) {
        if (value.isNumber() && form.startsWith("must be text")) {
            throw new IllegalArgumentException(form + "; a number that is meant as text goes in quotes: \""
                    + YamlTree.quotable(value.asText()) + "\"");
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
