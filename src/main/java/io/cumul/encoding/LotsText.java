package io.cumul.encoding;

import io.cumul.core.account.Lot;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lots as a compact text: joined by commas, each its points and, after {@code >}, the second since 1970 from which they can be
 * spent, and after {@code <} the one at which they are gone. {@code 120<1798761600,50,7>1798000000} is 120 points that expire, 50
 * that do not, and 7 that are pending; no lots are the empty text.
 */
public final class LotsText {
    private LotsText() {}

    /**
     * Writes lots in the given order.
     *
     * @throws IllegalArgumentException if a lot's dates are no whole seconds
     */
    public static String write(List<Lot> lots) {
        StringBuilder text = new StringBuilder(lots.size() * 16);
        for (Lot lot : lots) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(lot.points());
            Instant availableFrom = lot.availableFrom();
            if (availableFrom != null) {
                text.append('>').append(second(availableFrom));
            }
            Instant expiresAt = lot.expiresAt();
            if (expiresAt != null) {
                text.append('<').append(second(expiresAt));
            }
        }
        return text.toString();
    }

    /**
     * Reads lots in the order they were written in.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static List<Lot> read(String text) {
        List<Lot> lots = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            lots.add(lot(text, start, end));
            if (end == text.length() - 1) {
                throw new IllegalArgumentException("lots end in a comma: " + text);
            }
            start = end + 1;
        }
        return lots;
    }

    private static Lot lot(String text, int start, int end) {
        int less = text.indexOf('<', start);
        int dates = less >= 0 && less < end ? less : end;
        int greater = text.indexOf('>', start);
        int points = greater >= 0 && greater < dates ? greater : dates;
        return new Lot(
                number(text, start, points),
                points < dates ? instant(number(text, points + 1, dates)) : null,
                dates < end ? instant(number(text, dates + 1, end)) : null);
    }

    private static Instant instant(long second) {
        try {
            return Instant.ofEpochSecond(second);
        } catch (DateTimeException beyond) {
            throw new IllegalArgumentException("no second: " + second, beyond);
        }
    }

    /** No plus sign, so that a number has one form: {@link Long#parseLong} would take it. */
    private static long number(String text, int start, int end) {
        if (start < end && text.charAt(start) == '+') {
            throw new IllegalArgumentException("no number in lots: " + text);
        }
        return Long.parseLong(text, start, end, 10);
    }

    private static long second(Instant date) {
        if (date.getNano() != 0) {
            throw new IllegalArgumentException("lots mature and expire at whole seconds, not at " + date);
        }
        return date.getEpochSecond();
    }
}
