package io.cumul.program;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import io.cumul.core.points.Money;
import io.cumul.core.program.Line;
import io.cumul.http.json.Values;
import io.cumul.http.problem.ProblemException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys in a simulation.
 *
 * @param accountId who it is, for offers that name members
 * @param tier the tier's id; the lowest if absent
 * @param segments codes of the segments the member belongs to, at most 64
 * @param birthday month and day
 * @param enrolledAt when the account was opened; at the purchase if absent
 * @param purchases how many purchases came before
 * @param lastPurchaseAt when the latest of them was made
 * @param spent what they came to, a decimal in the purchase's currency
 * @param boughtFrom their categories, at most 32
 */
@Schema(name = "SimulatedMember")
record SimulatedMember(
        @Nullable String accountId,
        @Nullable String tier,
        @Nullable List<String> segments,
        @Nullable String birthday,
        @Schema(format = "date-time") @Nullable String enrolledAt,
        @Nullable Integer purchases,
        @Schema(format = "date-time") @Nullable String lastPurchaseAt,
        @Nullable String spent,
        @Nullable List<String> boughtFrom) {
    /** Somebody newly enrolled, of whom nothing is known. */
    static final SimulatedMember NEW = new SimulatedMember(null, null, null, null, null, null, null, null, null);

    private static final AccountId SOMEBODY = new AccountId("simulation");
    private static final int MAX_SEGMENTS = 64;

    /**
     * The member's account right before a purchase.
     *
     * @param field its place in the request
     * @param at when the purchase is made
     */
    Account account(String field, Channel channel, Instant at, Currency currency) {
        Instant enrolled = enrolledAt == null ? at : Values.instant(field + ".enrolledAt", enrolledAt);
        Profile profile = new Profile(
                channel,
                null,
                Values.optional(birthday, day -> Values.birthday(field + ".birthday", day)),
                Values.ids(field + ".segments", segments, MAX_SEGMENTS),
                null,
                List.of());
        return new Account(
                accountId == null ? SOMEBODY : Values.accountId(field + ".accountId", accountId),
                profile,
                enrolled,
                AccountStatus.ACTIVE,
                Lots.NONE,
                Holds.NONE,
                0,
                tier == null
                        ? TierStanding.NONE
                        : TierStanding.NONE.step(Values.id(field + ".tier", tier), Instant.EPOCH),
                Usage.NONE,
                activity(field, at, currency),
                1,
                enrolled);
    }

    private Activity activity(String field, Instant at, Currency currency) {
        Money sum = spent == null ? Money.zero(currency) : Values.money(field + ".spent", spent, currency);
        long count = purchases == null ? 0 : Values.range(field + ".purchases", purchases, 0, Integer.MAX_VALUE);
        Instant last = lastPurchaseAt == null ? at : Values.instant(field + ".lastPurchaseAt", lastPurchaseAt);
        return new Activity(count, count, count == 0 ? null : last, sum.minor(), categories(field + ".boughtFrom"));
    }

    private List<String> categories(String field) {
        List<String> categories = boughtFrom == null ? List.of() : boughtFrom;
        if (categories.size() > Activity.MOST_CATEGORIES) {
            throw ProblemException.invalid(field, "must hold at most " + Activity.MOST_CATEGORIES);
        }
        for (int i = 0; i < categories.size(); i++) {
            Values.text(field + "[" + i + "]", categories.get(i), Line.MAX_TEXT);
        }
        return categories;
    }
}
