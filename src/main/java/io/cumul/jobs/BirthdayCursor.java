package io.cumul.jobs;

import io.cumul.core.account.AccountId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far birthdays have come.
 *
 * @param day the local day that is being celebrated, or was
 * @param born the birthday that is being celebrated; absent if the day is done
 * @param after the last member who was congratulated; absent for nobody yet
 */
record BirthdayCursor(
        LocalDate day, @Nullable MonthDay born, @Nullable AccountId after) {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final int PARTS = 3;

    /** A day at its beginning. */
    static BirthdayCursor begin(LocalDate day) {
        return new BirthdayCursor(day, MonthDay.from(day), null);
    }

    /** A day that is done. */
    static BirthdayCursor done(LocalDate day) {
        return new BirthdayCursor(day, null, null);
    }

    /** After the last page of a birthday: the other birthday of the same day, or the day is done. */
    BirthdayCursor next() {
        return LEAP_DAY.equals(born) || !withoutLeapDay() ? done(day) : new BirthdayCursor(day, LEAP_DAY, null);
    }

    /** After a full page. */
    BirthdayCursor after(AccountId last) {
        return new BirthdayCursor(day, born, last);
    }

    /** 28 February of a year without a 29th is the birthday of both. */
    private boolean withoutLeapDay() {
        return day.getMonthValue() == LEAP_DAY.getMonthValue() && day.getDayOfMonth() == 28 && !day.isLeapYear();
    }

    /** {@code 2026-11-24} for a day that is done, {@code 2026-11-24 --11-24} and a last member for one that is not. */
    String text() {
        return born == null ? day.toString() : day + " " + born + (after == null ? "" : " " + after);
    }

    /** From a text; absent for the empty one. */
    static @Nullable BirthdayCursor of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        List<String> parts = List.of(text.split(" ", PARTS));
        return new BirthdayCursor(
                LocalDate.parse(parts.getFirst()),
                parts.size() < 2 ? null : MonthDay.parse(parts.get(1)),
                parts.size() < PARTS ? null : new AccountId(parts.get(2)));
    }
}
