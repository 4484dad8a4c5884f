package io.cumul.program;

import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of a program's rules.
 *
 * @param list at least one, oldest first
 * @param program the same for the core
 */
record Versions(List<Version> list, Program program) {
    /** Takes its own copy. */
    Versions {
        list = List.copyOf(list);
    }

    /** Those of a list, oldest first. */
    static Versions of(List<Version> list) {
        return new Versions(
                list, new Program(list.stream().map(Version::ruleset).toList()));
    }

    /** These and more, each once. */
    Versions with(List<Version> more) {
        List<Version> all = new ArrayList<>(list);
        more.stream()
                .filter(version -> of(version.number()).isEmpty())
                .sorted(Comparator.comparingInt(Version::number))
                .forEach(all::add);
        return all.size() == list.size() ? this : of(all);
    }

    /** The latest, in force or not yet. */
    Version latest() {
        return list.getLast();
    }

    /** The one in force at an instant. */
    Version inForce(Instant at) {
        Ruleset ruleset = program.inForce(at);
        return of(ruleset.version()).orElseThrow();
    }

    /** The one of a number. */
    Optional<Version> of(int number) {
        return list.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The oldest one with this text. */
    Optional<Version> of(String text) {
        return list.stream()
                .filter(version -> version.publication().text().equals(text))
                .findFirst();
    }
}
