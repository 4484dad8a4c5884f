package io.cumul.posting;

import io.cumul.core.program.Program;
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
        return new Program(List.of(first.ruleset(1, Instant.EPOCH), second.ruleset(2, since)));
    }

    /** The same, but for what all members have in common. */
    Versions withoutBudgets() {
        return new Versions(first.withoutBudgets(), second.withoutBudgets(), since);
    }
}
