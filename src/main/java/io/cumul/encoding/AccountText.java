package io.cumul.encoding;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import java.time.Instant;

/**
 * A whole account as a snapshot of its row holds it: lines of one value each, in one order, instants as microseconds since 1970.
 * It is read for every balance, so nothing in it needs a tree, and no date is spelled out.
 */
public final class AccountText {
    private AccountText() {}

    /** Writes an account. */
    public static String write(Account account) {
        return new StringBuilder(256)
                .append(account.id().value())
                .append('\n')
                .append(ProfileJson.write(account.profile()))
                .append('\n')
                .append(Times.micros(account.enrolledAt()))
                .append('\n')
                .append(account.status().name())
                .append('\n')
                .append(LotsText.write(account.lots().list()))
                .append('\n')
                .append(HoldsText.write(account.holds()))
                .append('\n')
                .append(account.owed())
                .append('\n')
                .append(StandingText.write(account))
                .append('\n')
                .append(account.version())
                .append('\n')
                .append(Times.micros(account.changedAt()))
                .append('\n')
                .toString();
    }

    /**
     * Reads an account.
     *
     * @param start where it begins in the text; it ends where the text does
     * @throws IllegalArgumentException if the text is none
     */
    public static Account read(String text, int start) {
        Lines lines = new Lines(text, start);
        AccountId id = new AccountId(lines.next());
        Profile profile = ProfileJson.read(lines.next());
        Instant enrolledAt = Times.instant(lines.number());
        AccountStatus status = AccountStatus.valueOf(lines.next());
        Lots lots = new Lots(LotsText.read(lines.next()));
        Holds holds = HoldsText.read(lines.next());
        long owed = lines.number();
        StandingText.Standing standing = StandingText.read(lines.next());
        Account account = new Account(
                id,
                profile,
                enrolledAt,
                status,
                lots,
                holds,
                owed,
                standing.tier(),
                standing.usage(),
                standing.activity(),
                lines.number(),
                Times.instant(lines.number()));
        lines.last();
        return account;
    }

    /** A text's lines, each ended by a line feed. */
    private static final class Lines {
        private final String text;
        private int at;

        Lines(String text, int start) {
            this.text = text;
            this.at = start;
        }

        String next() {
            int start = at;
            return text.substring(start, end());
        }

        long number() {
            int start = at;
            return Words.number(text, start, end());
        }

        /** Steps over a line. */
        private int end() {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                throw new IllegalArgumentException("lines are missing");
            }
            at = end + 1;
            return end;
        }

        /** Nothing may be left. */
        void last() {
            if (at != text.length()) {
                throw new IllegalArgumentException("more lines than an account has");
            }
        }
    }
}
