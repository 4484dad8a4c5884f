package io.cumul.core.program.campaign;

import io.cumul.core.account.Account;
import io.cumul.core.program.Purchase;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.Tiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's conditions look at.
 *
 * @param account the account before the purchase
 * @param purchase the purchase
 * @param tiers the program's tiers
 * @param tier the member's at the time of the order; absent in a program without tiers
 * @param zone the program's time zone
 * @param local the purchase's local time
 */
public record Situation(
        Account account,
        Purchase purchase,
        Tiers tiers,
        @Nullable Tier tier,
        ZoneId zone,
        LocalDateTime local) {
    /** A purchase by a member of a tier. */
    public static Situation of(Account account, Purchase purchase, Tiers tiers, @Nullable Tier tier, ZoneId zone) {
        return new Situation(account, purchase, tiers, tier, zone, LocalDateTime.ofInstant(purchase.at(), zone));
    }

    /** The purchase's local day. */
    public LocalDate day() {
        return local.toLocalDate();
    }

    /** The local day of another instant. */
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
