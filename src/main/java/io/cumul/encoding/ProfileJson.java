package io.cumul.encoding;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import java.time.MonthDay;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A profile as the account's row holds it. The birthday has the form {@code --02-29}. */
public final class ProfileJson {
    /** Profiles read before, each where the hash of its text says, so that the same few texts are not read for every balance. */
    private static final AtomicReferenceArray<Kept> KEPT = new AtomicReferenceArray<>(2048);

    private ProfileJson() {}

    /** Writes a profile. */
    public static String write(Profile profile) {
        return writing(profile).text();
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Profile read(String text) {
        int place = text.hashCode() & (KEPT.length() - 1);
        Kept kept = KEPT.getPlain(place);
        if (kept != null && kept.text.equals(text)) {
            return kept.profile;
        }
        Profile profile = Fields.read(text, ProfileJson::profile);
        KEPT.set(place, new Kept(text, profile));
        return profile;
    }

    static Writing writing(Profile profile) {
        return new Writing()
                .put("channel", profile.channel())
                .put("locale", profile.locale())
                .put("birthday", profile.birthday())
                .texts("segments", profile.segments())
                .put("referredBy", profile.referredBy())
                .texts("consents", profile.consents());
    }

    static Profile profile(Fields fields) {
        String birthday = fields.textOrNull("birthday");
        String referredBy = fields.textOrNull("referredBy");
        return new Profile(
                fields.constant(Channel.class, "channel"),
                fields.textOrNull("locale"),
                birthday == null ? null : MonthDay.parse(birthday),
                fields.texts("segments"),
                referredBy == null ? null : new AccountId(referredBy),
                fields.texts("consents"));
    }

    private record Kept(String text, Profile profile) {}
}
