package io.cumul.encoding;

import io.cumul.core.account.Account;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Qualifying;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's row holds beside its lots, as a compact text: words joined by spaces, in sections that begin with a letter
 * and are left out where there is nothing to say. {@code T} tiers with the microsecond since which each was had, {@code Q}
 * qualifying points of old and then of each month, {@code R} the review, {@code U} limits used up, with the first day of their
 * period if they have one, {@code A} purchases, those that were rewarded, the latest one, what they came to, and categories:
 * {@code T gold@1798761600000000 Q 1200 202611=300 U DAY@20261124=30 campaign:summer=120 A 5 4 1798761600000000 12340 mugs}.
 */
public final class StandingText {
    private static final Standing NONE = new Standing(TierStanding.NONE, Usage.NONE, Activity.NONE);

    private StandingText() {}

    /** Writes an account's standing; empty if there is nothing to say. */
    public static String write(Account account) {
        Words words = new Words();
        TierStanding tier = account.tier();
        if (!tier.steps().isEmpty()) {
            words.put("T");
            tier.steps().forEach(step -> words.put(Words.escape(step.tier()) + '@' + Times.micros(step.since())));
        }
        if (!tier.qualifying().equals(Qualifying.NONE)) {
            words.put("Q").put(tier.qualifying().before());
            tier.qualifying().months().forEach(month -> words.put(Times.number(month.month()) + "=" + month.points()));
        }
        if (tier.reviewAt() != null) {
            words.put("R").put(Times.micros(tier.reviewAt()));
        }
        if (!account.usage().list().isEmpty()) {
            words.put("U");
            account.usage().list().forEach(use -> words.put(use(use)));
        }
        if (!account.activity().equals(Activity.NONE)) {
            activity(account.activity(), words);
        }
        return words.text();
    }

    /**
     * Reads a standing.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Standing read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Words words = new Words(text);
        List<TierStanding.Step> steps = words.begins("T") ? words.all(StandingText::step) : List.of();
        Qualifying qualifying =
                words.begins("Q") ? new Qualifying(words.number(), words.all(StandingText::month)) : Qualifying.NONE;
        Instant reviewAt = words.begins("R") ? Times.instant(words.number()) : null;
        Usage usage = words.begins("U") ? new Usage(words.all(StandingText::use)) : Usage.NONE;
        Activity activity = words.begins("A") ? activity(words) : Activity.NONE;
        words.end();
        return new Standing(new TierStanding(steps, qualifying, reviewAt), usage, activity);
    }

    private static TierStanding.Step step(String word) {
        int at = Words.mark(word, '@');
        return new TierStanding.Step(
                Words.unescape(word.substring(0, at)), Times.instant(Words.number(word, at + 1, word.length())));
    }

    private static Qualifying.Month month(String word) {
        int equals = Words.mark(word, '=');
        return new Qualifying.Month(
                Times.month(Words.number(word, 0, equals)), Words.number(word, equals + 1, word.length()));
    }

    static String use(Usage.Use use) {
        String period = use.from() == null ? "" : "@" + Times.number(use.from());
        return Words.escape(use.limit()) + period + '=' + use.amount();
    }

    static Usage.Use use(String word) {
        int equals = Words.mark(word, '=');
        int at = word.lastIndexOf('@', equals);
        return new Usage.Use(
                Words.unescape(word.substring(0, at < 0 ? equals : at)),
                at < 0 ? null : Times.day(Words.number(word, at + 1, equals)),
                Words.number(word, equals + 1, word.length()));
    }

    private static void activity(Activity activity, Words words) {
        words.put("A").put(activity.purchases()).put(activity.rewarded());
        words.put(activity.lastPurchaseAt() == null ? "-" : "" + Times.micros(activity.lastPurchaseAt()));
        words.put(activity.spentMinor());
        activity.categories().forEach(category -> words.put(Words.escape(category)));
    }

    private static Activity activity(Words words) {
        long purchases = words.number();
        long rewarded = words.number();
        String last = words.next();
        @Nullable
        Instant lastPurchaseAt = last.equals("-") ? null : Times.instant(Words.number(last, 0, last.length()));
        long spentMinor = words.number();
        List<String> categories = new ArrayList<>();
        while (words.more()) {
            categories.add(Words.unescape(words.next()));
        }
        return new Activity(purchases, rewarded, lastPurchaseAt, spentMinor, categories);
    }

    /**
     * What the text says.
     *
     * @param tier where the member stands among the tiers
     * @param usage how much of each limit is used up
     * @param activity what the member has bought
     */
    public record Standing(TierStanding tier, Usage usage, Activity activity) {}
}
