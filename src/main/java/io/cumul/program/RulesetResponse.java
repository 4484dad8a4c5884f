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
 * @param text the text as it was published
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
    /** That of a version. */
    static RulesetResponse of(Version version) {
        Publication publication = version.publication();
        return new RulesetResponse(
                version.number(),
                version.name(),
                publication.activeFrom(),
                publication.publishedAt(),
                publication.text(),
                version.document());
    }
}
