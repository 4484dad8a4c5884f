package io.cumul.http;

import io.cumul.core.account.Balance;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The weak entity tag of an answer about an account: its version, and the next instant at which time alone changes what it
 * shows (in seconds of the epoch, 0 for none); where the rules have a say in the answer, their version too.
 *
 * @param version number of the last entry shown
 * @param nextChangeAt the next instant, if there is one
 * @param rulesetVersion the version of the rules; absent where they have no say
 */
public record AccountTag(
        long version,
        @Nullable Instant nextChangeAt,
        @Nullable Integer rulesetVersion) {
    /** The tag of a balance. */
    public static AccountTag of(Balance balance) {
        return new AccountTag(balance.version(), balance.nextChangeAt(), null);
    }

    /** The tag of what the rules in force make of an account. */
    public static AccountTag of(Balance balance, Ruleset inForce) {
        return new AccountTag(balance.version(), balance.nextChangeAt(), inForce.version());
    }

    /** The tag of an account right after an entry. */
    public static AccountTag of(Entry entry) {
        return new AccountTag(entry.seq(), entry.nextChangeAt(), null);
    }

    /** Whether an {@code If-None-Match} names it, or anything at all. */
    boolean matches(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",", -1)) {
            // The comparison is a weak one: a cache may have dropped the mark of weakness.
            String bare = tag.strip().replaceFirst("^W/", "");
            if (bare.equals("*") || bare.equals(quoted())) {
                return true;
            }
        }
        return false;
    }

    /** As the header shows it, such as {@code W/"17.1798761600"}. */
    @Override
    public String toString() {
        return "W/" + quoted();
    }

    private String quoted() {
        String rules = rulesetVersion == null ? "" : "." + rulesetVersion;
        return '"'
                + Long.toString(version)
                + '.'
                + (nextChangeAt == null ? 0 : nextChangeAt.getEpochSecond())
                + rules
                + '"';
    }
}
