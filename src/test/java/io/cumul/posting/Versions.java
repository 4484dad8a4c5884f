package io.cumul.posting;

import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The two versions of a random program. Where its days begin and what its tiers ask for stay as they are.
 *
 * @param first the terms at first
 * @param second the terms afterwards
 * @param since when the second come into force
 */
record Versions(Terms first, Terms second, Instant since) {
    /** The terms in force at an instant. */
    Terms at(Instant instant) {
        return instant.isBefore(since) ? first : second;
    }

    ZoneId zone() {
        return ZoneId.of(first.zone());
    }

    /** The program, as the core has it. */
    Program program() {
        Ruleset begin = first.ruleset();
        Ruleset then = second.ruleset();
        return new Program(List.of(
                begin,
                new Ruleset(
                        then.programId(),
                        begin.version() + 1,
                        since,
                        then.zone(),
                        then.base(),
                        then.caps(),
                        then.campaigns(),
                        then.actions(),
                        then.tiers(),
                        then.pendingDays(),
                        then.expiry(),
                        then.lateEarnWindow())));
    }
}
