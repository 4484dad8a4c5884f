package io.cumul.core.program;

import io.cumul.core.account.Usage;
import io.cumul.core.program.limit.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program that commands are judged by: all its published versions.
 *
 * @param versions at least one, in ascending order of version and of when each comes into force
 */
public record Program(List<Ruleset> versions) {
    /**
     * @throws IllegalArgumentException if there are none, or they are out of order
     */
    public Program {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a program has at least one version");
        }
        for (int i = 1; i < versions.size(); i++) {
            Ruleset earlier = versions.get(i - 1);
            Ruleset later = versions.get(i);
            if (later.version() <= earlier.version() || later.activeFrom().isBefore(earlier.activeFrom())) {
                throw new IllegalArgumentException("versions out of order at " + later.version());
            }
        }
    }

    /** A program of one version. */
    public static Program of(Ruleset only) {
        return new Program(List.of(only));
    }

    /** The ruleset in force at an instant; the first one for any time before it. */
    public Ruleset inForce(Instant at) {
        for (Ruleset version : versions.reversed()) {
            if (!version.activeFrom().isAfter(at)) {
                return version;
            }
        }
        return versions.getFirst();
    }

    /**
     * Whether it matters later that a member bought from a category: to a campaign of the version in force, or of one that is
     * published already.
     */
    public boolean asksFor(String category, Instant now) {
        for (Ruleset version : versions.reversed()) {
            if (version.campaigns().boughtFrom().contains(category)) {
                return true;
            }
            if (!version.activeFrom().isAfter(now)) {
                return false;
            }
        }
        return false;
    }

    /**
     * What may still be asked for of the limits that a member has used up: of the past, only what a late purchase or action may
     * belong to, by whichever version would judge it. Which period a limit has is each version's own to say, so what began on a
     * day is kept for as long as the longest that may have.
     */
    public Usage remembered(Usage usage, Instant now) {
        if (usage.list().stream().allMatch(use -> use.from() == null)) {
            return usage;
        }
        LateDays late = LateDays.of(this, now);
        return usage.keeping(use -> use.from() == null || late.meet(use.from(), Period.longestUntil(use.from())));
    }

    /** A version by its number; absent if the program has none of that number. */
    public @Nullable Ruleset version(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElse(null);
    }

    /** The latest version, in force or not yet. */
    public Ruleset latest() {
        return versions.getLast();
    }
}
