package io.cumul.account;

import io.cumul.http.problem.ProblemException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Values that only a profile has; each names its place if it is out of range. */
final class ProfileValues {
    /** A day that some years have, such as 29 February, is a birthday; one that none has is not. */
    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int MAX_TAG = 35;

    private ProfileValues() {}

    /** A language tag, kept as it is written. */
    static String locale(String field, String value) {
        try {
            if (!value.isEmpty() && value.length() <= MAX_TAG) {
                new Locale.Builder().setLanguageTag(value);
                return value;
            }
        } catch (IllformedLocaleException illFormed) {
            // Told below, together with what is too long.
        }
        throw ProblemException.invalid(field, "must be a BCP 47 language tag, such as fr-BE");
    }

    /** Month and day. */
    static MonthDay birthday(String field, String value) {
        try {
            return MonthDay.parse(value, BIRTHDAY);
        } catch (DateTimeException noDay) {
            throw ProblemException.invalid(field, "must be MM-DD, such as 02-29");
        }
    }

    /** Month and day as callers write them. */
    static String text(MonthDay birthday) {
        return BIRTHDAY.format(birthday);
    }
}
