package io.cumul.core.program;

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
