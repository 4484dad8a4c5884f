package io.cumul.encoding;

import io.cumul.core.account.Lot;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lots as a compact text: joined by commas, each its points and, after {@code <}, the second since 1970 at which they are
 * gone. {@code 120<1798761600,50} is 120 points that expire and 50 that do not; no lots are the empty text.
 */
public final class LotsText {
    private LotsText() {}

    /**
     * Writes lots in the given order.
     *
     * @throws IllegalArgumentException if a lot does not expire at a whole second
     */
    public static String write(List<Lot> lots) {
        StringBuilder text = new StringBuilder(lots.size() * 16);
        for (Lot lot : lots) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(lot.points());
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
        boolean expires = less >= 0 && less < end;
        long points = number(text, start, expires ? less : end);
        return new Lot(points, expires ? expiry(number(text, less + 1, end)) : null);
    }

    private static Instant expiry(long second) {
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

    private static long second(Instant expiresAt) {
        if (expiresAt.getNano() != 0) {
            throw new IllegalArgumentException("lots expire at whole seconds, not at " + expiresAt);
        }
        return expiresAt.getEpochSecond();
    }
}
