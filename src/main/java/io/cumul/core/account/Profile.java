package io.cumul.core.account;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may know of a member; no other personal data is kept.
 *
 * @param channel where the member enrolled; stays as at enrolment
 * @param locale a BCP 47 language tag
 * @param birthday month and day, without the year
 * @param segments codes of the segments the member belongs to, sorted, each once
 * @param referredBy who referred the member; stays as at enrolment
 * @param consents codes of what the member has consented to, sorted, each once
 */
public record Profile(
        Channel channel,
        @Nullable String locale,
        @Nullable MonthDay birthday,
        List<String> segments,
        @Nullable AccountId referredBy,
        List<String> consents) {
    /** Sorts the codes and drops repetitions, so that equal profiles are equal values. */
    public Profile {
        segments = segments.stream().distinct().sorted().toList();
        consents = consents.stream().distinct().sorted().toList();
    }

    /** This profile with the channel and the referrer of another: what replacing the profile may not change. */
    public Profile keeping(Profile enrolment) {
        return new Profile(enrolment.channel, locale, birthday, segments, enrolment.referredBy, consents);
    }
}
