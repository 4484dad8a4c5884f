package io.cumul.account;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.http.view.BalanceView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param accountId the caller's id
 * @param status what may be done with it
 * @param enrolledAt when it was opened
 * @param channel where the member enrolled
 * @param locale a BCP 47 language tag
 * @param birthday month and day
 * @param segments codes of segments, sorted
 * @param referredBy the account that referred the member
 * @param consents codes of consents, sorted
 * @param balance what it shows now
 * @param expiring every day on which points run out, soonest first
 * @param maturing every day on which pending points can be spent at last, soonest first
 */
@Schema(name = "Account")
record AccountResponse(
        String accountId,
        AccountStatus status,
        Instant enrolledAt,
        Channel channel,
        @Nullable String locale,
        @Nullable String birthday,
        List<String> segments,
        @Nullable String referredBy,
        List<String> consents,
        BalanceView balance,
        List<ExpiringView> expiring,
        List<MaturingView> maturing) {
    /** The account as it stands at {@code now}. */
    static AccountResponse of(Account account, Instant now, ZoneId zone) {
        Profile profile = account.profile();
        return new AccountResponse(
                account.id().value(),
                AccountStatus.ACTIVE,
                account.enrolledAt(),
                profile.channel(),
                profile.locale(),
                profile.birthday() == null ? null : ProfileValues.text(profile.birthday()),
                profile.segments(),
                profile.referredBy() == null ? null : profile.referredBy().value(),
                profile.consents(),
                BalanceView.of(account.balance(now)),
                ExpiringView.of(account.lots(), now, zone),
                List.of());
    }
}
