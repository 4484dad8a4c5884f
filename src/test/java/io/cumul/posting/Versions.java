package io.cumul.posting;

import io.cumul.core.fixture.RewardText;
import io.cumul.core.program.Program;
import io.cumul.core.program.reward.Reward;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The two versions of a random program, and its rewards. Where its days begin and what its tiers ask for stay as they are.
 *
 * @param first the terms at first
 * @param second the terms afterwards
 * @param since when the second come into force
 * @param rewards as {@code RewardText} has them
 */
record Versions(Terms first, Terms second, Instant since, List<String> rewards) {
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

    /** The rewards, as the core has them. */
    List<Reward> catalogue() {
        return rewards.stream().map(RewardText::reward).toList();
    }

    /** The same, but for what one member can have before another. */
    Versions ample() {
        return new Versions(
                first.withoutBudgets(),
                second.withoutBudgets(),
                since,
                rewards.stream()
                        .map(reward -> reward.replaceAll(" stock:[0-9]+", ""))
                        .toList());
    }
}
