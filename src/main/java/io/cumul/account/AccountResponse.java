package io.cumul.account;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Lapse;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.http.AccountTag;
import io.cumul.http.Language;
import io.cumul.http.Writes;
import io.cumul.http.view.BalanceView;
import io.cumul.http.view.TierView;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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
 * @param tier where the member stands among the tiers; absent in a program without tiers
 * @param balance what it shows now
 * @param expiring every day on which points run out, pending ones included, soonest first
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
        @Nullable TierView tier,
        BalanceView balance,
        List<ExpiringView> expiring,
        List<MaturingView> maturing) {
    /** The answer that shows an account as a command has left it at {@code now}. */
    static Response.ResponseBuilder written(
            Response.ResponseBuilder response, Account account, Instant now, Program program, Language language) {
        Ruleset inForce = program.inForce(now);
        AccountTag tag = AccountTag.of(account.balance(now), inForce);
        return language.speaks(Writes.tagged(response.entity(of(account, now, inForce, language)), tag));
    }

    /** The account as it stands at {@code now} by the rules in force then. */
    static AccountResponse of(Account account, Instant now, Ruleset inForce, Language language) {
        Profile profile = account.profile();
        Account lapsed = Lapse.until(now, account, inForce).account();
        return new AccountResponse(
                account.id().value(),
                account.status(),
                account.enrolledAt(),
                profile.channel(),
                profile.locale(),
                profile.birthday() == null ? null : ProfileValues.text(profile.birthday()),
                profile.segments(),
                profile.referredBy() == null ? null : profile.referredBy().value(),
                profile.consents(),
                TierView.of(inForce.ladder().status(account, now), inForce, language),
                BalanceView.of(account.balance(now)),
                ExpiringView.of(lapsed.lots(), inForce.zone()),
                MaturingView.of(lapsed.lots(), inForce.zone()));
    }
}
