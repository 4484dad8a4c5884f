package io.cumul.postgres;

import java.time.MonthDay;

/** Birthdays as a column holds them. */
final class Birthdays {
    private static final int HUNDRED = 100;

    private Birthdays() {}

    /** 101 to 1231: the month times 100 and the day. */
    static short number(MonthDay birthday) {
        return (short) (birthday.getMonthValue() * HUNDRED + birthday.getDayOfMonth());
    }
}
