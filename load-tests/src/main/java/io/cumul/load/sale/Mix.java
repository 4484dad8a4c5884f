package io.cumul.load.sale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many of a hundred requests read a balance, earn and redeem. */
public record Mix(int reads, int earns, int redeems) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})/(\\d{1,3})/(\\d{1,3})");

    public Mix {
        if (reads < 0 || earns < 0 || redeems < 0 || reads + earns + redeems != 100) {
            throw new IllegalArgumentException("A mix's parts must add up to 100");
        }
    }

    /** @param text reads, earns and redemptions such as {@code 60/25/15} */
    public static Mix parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A mix must be like 60/25/15, not '" + text + "'");
        }
        return new Mix(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** @param ticket from 0 to 99 */
    Operation operation(int ticket) {
        if (ticket < reads) {
            return Operation.BALANCE;
        }
        return ticket < reads + earns ? Operation.EARN : Operation.REDEEM;
    }
}
