package io.cumul.program;

import io.cumul.core.program.Expiry;
import io.cumul.http.view.Wording;

/** An expiry told to members. */
final class ExpirySentence {
    private ExpirySentence() {}

    /** One sentence. */
    static String of(Expiry expiry, Wording wording) {
        return switch (expiry) {
            case Expiry.Never never -> wording.say("expiry.never");
            case Expiry.Rolling rolling -> wording.say("expiry.months." + rolling.roundTo(), rolling.months());
            case Expiry.Yearly yearly -> wording.say("expiry.yearly", wording.day(yearly.lastDay()));
            case Expiry.Inactivity inactivity -> wording.say("expiry.inactivity", inactivity.months());
        };
    }
}
