package io.cumul.program;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version as it was published.
 *
 * @param version its number
 * @param activeFrom when it comes into force
 */
@Schema(name = "PublishedRuleset")
record PublishedResponse(int version, Instant activeFrom) {
    /** That of a version. */
    static PublishedResponse of(Version version) {
        return new PublishedResponse(version.number(), version.publication().activeFrom());
    }
}
