package io.cumul.account;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.http.json.RequestBody;
import io.cumul.http.json.Values;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may know of a member. What is left out is cleared; channel and referrer stay as at enrolment.
 *
 * @param channel where the member enrols
 * @param locale a BCP 47 language tag
 * @param birthday month and day
 * @param segments codes of the segments the member belongs to, at most 64
 * @param referredBy the account that referred the member
 * @param consents codes of what the member has consented to, at most 64
 */
record EnrolRequest(
        @Schema(ref = "Channel") String channel,
        @Nullable String locale,
        @Nullable String birthday,
        @Nullable List<String> segments,
        @Nullable String referredBy,
        @Nullable List<String> consents)
        implements RequestBody {
    /** The most segments, and the most consents. */
    static final int MAX_CODES = 64;

    /** The command it asks for; its first value out of range ends the request. */
    Command.Enrol command(AccountId accountId) {
        Profile profile = new Profile(
                Values.channel("channel", channel),
                Values.optional(locale, tag -> ProfileValues.locale("locale", tag)),
                Values.optional(birthday, day -> Values.birthday("birthday", day)),
                Values.ids("segments", segments, MAX_CODES),
                Values.optional(referredBy, id -> Values.accountId("referredBy", id)),
                Values.ids("consents", consents, MAX_CODES));
        return new Command.Enrol(accountId, profile);
    }
}
