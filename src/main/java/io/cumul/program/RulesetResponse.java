package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the rules.
 *
 * @param version its number
 * @param name the program's name for people
 * @param activeFrom when it came or comes into force
 * @param publishedAt when it was published
 * @param text the text as it was published; to others than managers, one without offers to members by name
 * @param ruleset the same key by key
 */
@Schema(name = "Ruleset")
record RulesetResponse(
        int version,
        String name,
        Instant activeFrom,
        Instant publishedAt,
        String text,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode ruleset) {
    /** That of a version, for one who may see all of it, or not. */
    static RulesetResponse of(Version version, boolean manager) {
        Publication publication = version.publication();
        JsonNode shown = manager ? version.document() : PersonalOffers.hidden(version.document());
        return new RulesetResponse(
                version.number(),
                version.name(),
                publication.activeFrom(),
                publication.publishedAt(),
                shown.equals(version.document()) ? publication.text() : shown.toString(),
                shown);
    }
}
