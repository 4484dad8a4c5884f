package io.cumul.http.json;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Identifier;
import io.cumul.core.points.Money;
import io.cumul.http.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of the core from those of a request. Each takes the value's place in the request and the value, and ends the
 * request with {@code INVALID_VALUE} naming the place if it is out of range.
 */
public final class Values {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String CHANNELS =
            Arrays.stream(Channel.values()).map(Enum::name).collect(Collectors.joining(", "));

    /** A day that some years have, such as 29 February, is a birthday; one that none has is not. */
    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    /** What a check makes of an optional value; absent if that is. */
    public static <T, R> @Nullable R optional(@Nullable T value, Function<T, R> check) {
        return value == null ? null : check.apply(value);
    }

    /** An id. */
    public static String id(String field, String value) {
        if (!Identifier.matches(value)) {
            throw ProblemException.invalid(
                    field, "must be 1 to 64 of A-Z a-z 0-9 . _ ~ : - and begin with a letter or digit");
        }
        return value;
    }

    /** An account's id. */
    public static AccountId accountId(String field, String value) {
        return new AccountId(id(field, value));
    }

    /**
     * A list of ids.
     *
     * @param max the most of them
     */
    public static List<String> ids(String field, @Nullable List<String> values, int max) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > max) {
            throw ProblemException.invalid(field, "must hold at most " + max);
        }
        List<String> ids = new ArrayList<>(values.size());
        for (String value : values) {
            ids.add(id(field + "[" + ids.size() + "]", value));
        }
        return ids;
    }

    /**
     * Text for people and machines alike, such as a SKU.
     *
     * @param max the most characters
     */
    public static String text(String field, String value, int max) {
        if (!Printable.is(value, max)) {
            throw ProblemException.invalid(field, "must be 1 to " + max + " printable characters");
        }
        return value;
    }

    /** A channel. */
    public static Channel channel(String field, String value) {
        for (Channel channel : Channel.values()) {
            if (channel.name().equals(value)) {
                return channel;
            }
        }
        throw ProblemException.invalid(field, "must be one of " + CHANNELS);
    }

    /** A whole number from {@code least} to {@code most}. */
    public static long range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw ProblemException.invalid(field, "must be from " + least + " to " + most);
        }
        return value;
    }

    /** A currency. */
    public static Currency currency(String field, String value) {
        if (!Money.isCurrency(value)) {
            throw ProblemException.invalid(field, "must be an ISO 4217 currency");
        }
        return Currency.getInstance(value);
    }

    /** An amount of money, zero or more. */
    public static Money money(String field, String value, Currency currency) {
        try {
            return Money.parse(value, currency);
        } catch (IllegalArgumentException fault) {
            throw ProblemException.invalid(field, String.valueOf(fault.getMessage()));
        }
    }

    /** Month and day, such as a birthday. */
    public static MonthDay birthday(String field, String value) {
        try {
            return MonthDay.parse(value, BIRTHDAY);
        } catch (DateTimeException noDay) {
            throw ProblemException.invalid(field, "must be MM-DD, such as 02-29");
        }
    }

    /** An instant in UTC, from 1970 to 9999; what is finer than a microsecond is dropped, for the ledger has no finer. */
    public static Instant instant(String field, String value) {
        try {
            Instant instant = value.endsWith("Z") ? Instant.parse(value) : Instant.MIN;
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notIso) {
            // Told below, together with what is out of range.
        }
        throw ProblemException.invalid(
                field, "must be an instant in UTC, such as 2026-01-31T12:00:00Z, from 1970 to 9999");
    }
}
