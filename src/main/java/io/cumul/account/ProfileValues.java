package io.cumul.account;

import io.cumul.http.problem.ProblemException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Values that only a profile has; each names its place if it is out of range. */
final class ProfileValues {
    private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

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

    /** Month and day as callers write them. */
    static String text(MonthDay birthday) {
        return BIRTHDAY.format(birthday);
    }
}
