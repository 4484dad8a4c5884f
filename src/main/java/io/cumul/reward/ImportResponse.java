package io.cumul.reward;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an import of codes.
 *
 * @param rewardId the reward
 * @param imported how many codes were new
 * @param duplicates how many were there already, or stood on an earlier line
 * @param duplicateLines the numbers of the first 100 of those
 */
@Schema(name = "ImportedCodes")
record ImportResponse(String rewardId, int imported, int duplicates, List<Integer> duplicateLines) {
    static ImportResponse of(Imported.Done done) {
        return new ImportResponse(done.rewardId(), done.added(), done.duplicates(), done.duplicateLines());
    }
}
