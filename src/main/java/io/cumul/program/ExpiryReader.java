package io.cumul.program;

import io.cumul.core.program.Expiry;
import io.cumul.core.program.RoundTo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an {@code expiry}: the program's own, or a tier's. */
final class ExpiryReader {
    private static final String KEY = "expiry";
    private static final String FORMS = "months and roundTo, or yearly, or inactivityMonths";
    private static final Expiry NEVER = new Expiry.Never();

    /** Any four years have every length of a month in them. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    private ExpiryReader() {}

    /** The expiry that must be there. */
    static Expiry need(Section parent, int pendingDays) {
        Expiry expiry = parent.hasText(KEY) ? word(parent) : read(parent.need(KEY, "never or "));
        if (endsTooSoon(expiry, pendingDays)) {
            parent.fault(KEY, "ends before the points can be spent: earn.pending holds them for " + pendingDays + "d.");
        }
        return expiry;
    }

    /** An expiry that may be left out, and is then absent. */
    static @Nullable Expiry maybe(Section parent, int pendingDays) {
        return parent.has(KEY) ? need(parent, pendingDays) : null;
    }

    private static Expiry word(Section parent) {
        return parent.need(KEY, NEVER, Forms.word("never", NEVER, "or a section with " + FORMS));
    }

    private static Expiry read(Section expiry) {
        Long months = expiry.maybe("months", Forms.whole(1, Expiry.MAX_MONTHS));
        RoundTo roundTo = expiry.maybe("roundTo", Forms.name(RoundTo.class));
        MonthDay yearly = expiry.maybe("yearly", Forms::dayOfYear);
        Long inactivity = expiry.maybe("inactivityMonths", Forms.whole(1, Expiry.MAX_MONTHS));
        expiry.close();
        if (choices(expiry) && expiry.has("months") && !expiry.has("roundTo")) {
            expiry.fault("roundTo", "is missing.");
        } else if (!expiry.has("months") && expiry.has("roundTo")) {
            expiry.fault("roundTo", "belongs to months, which is not here.");
        }
        if (months != null) {
            return new Expiry.Rolling(Math.toIntExact(months), roundTo == null ? RoundTo.END_OF_DAY : roundTo);
        } else if (yearly != null) {
            return new Expiry.Yearly(yearly);
        }
        return inactivity == null ? NEVER : new Expiry.Inactivity(Math.toIntExact(inactivity));
    }

    private static boolean choices(Section expiry) {
        long given = Stream.of("months", "yearly", "inactivityMonths")
                .filter(expiry::has)
                .count();
        if (given != 1 && !(given == 0 && expiry.has("roundTo"))) {
            expiry.fault("must have " + FORMS + (given == 0 ? "." : ", and only one of them."));
        }
        return given == 1;
    }

    /**
     * Whether points would be gone before they can be spent: on some day for a life of months, which has the same length all
     * year round; on every day for a yearly end.
     */
    private static boolean endsTooSoon(Expiry expiry, int pendingDays) {
        return switch (expiry) {
            case Expiry.Never never -> false;
            case Expiry.Rolling rolling -> days().anyMatch(day -> gone(rolling, day, pendingDays));
            case Expiry.Inactivity inactivity -> days().anyMatch(day -> gone(inactivity, day, pendingDays));
            case Expiry.Yearly yearly -> days().allMatch(day -> gone(yearly, day, pendingDays));
        };
    }

    private static Stream<LocalDate> days() {
        return FIRST_DAY.datesUntil(LAST_DAY);
    }

    private static boolean gone(Expiry expiry, LocalDate day, int pendingDays) {
        Instant end = expiry.expiresAt(start(day), ZoneOffset.UTC);
        return end != null && !end.isAfter(start(day.plusDays(pendingDays)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
