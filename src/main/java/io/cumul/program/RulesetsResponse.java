package io.cumul.program;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the versions of the rules.
 *
 * @param rulesets newest first
 * @param next the {@code before} of the next page; absent on the last
 */
@Schema(name = "Rulesets")
record RulesetsResponse(List<Brief> rulesets, @Nullable Integer next) {
    /** A page of those below a number. */
    static RulesetsResponse of(Versions versions, long below, int most) {
        List<Version> older = versions.list().reversed().stream()
                .filter(version -> version.number() < below)
                .limit(most + 1L)
                .toList();
        List<Version> page = older.subList(0, Math.min(most, older.size()));
        return new RulesetsResponse(
                page.stream().map(Brief::of).toList(),
                older.size() > most ? page.getLast().number() : null);
    }

    /**
     * One version among others.
     *
     * @param version its number
     * @param name the program's name for people
     * @param activeFrom when it came or comes into force
     * @param publishedAt when it was published
     */
    @Schema(name = "RulesetBrief")
    record Brief(int version, String name, Instant activeFrom, Instant publishedAt) {
        private static Brief of(Version version) {
            Publication publication = version.publication();
            return new Brief(version.number(), version.name(), publication.activeFrom(), publication.publishedAt());
        }
    }
}
