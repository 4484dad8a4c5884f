package io.cumul.checker.rebuild;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a member has bought, as far as the journal says.
 *
 * @param purchases how many purchases were posted
 * @param rewarded how many of them were awarded a point or more
 * @param lastAt when the latest one was made; absent if there is none
 */
record Bought(long purchases, long rewarded, @Nullable Instant lastAt) {
    static final Bought NOTHING = new Bought(0, 0, null);

    Bought plus(Line award) {
        Instant told = award.about() == null ? null : award.about().occurredAt();
        Instant at = told == null ? award.at() : told;
        return new Bought(
                purchases + 1,
                rewarded + (award.points() > 0 ? 1 : 0),
                lastAt == null || lastAt.isBefore(at) ? at : lastAt);
    }

    /** As a row's standing begins to tell it; empty for nothing. */
    String text() {
        return lastAt == null
                ? ""
                : purchases + " " + rewarded + " " + ChronoUnit.MICROS.between(Instant.EPOCH, lastAt);
    }
}
