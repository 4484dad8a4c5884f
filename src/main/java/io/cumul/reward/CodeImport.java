package io.cumul.reward;

import io.cumul.core.program.reward.SealedCode;
import java.util.List;

/**
 * Codes to be added to a reward's pool.
 *
 * @param programId the program
 * @param rewardId the reward
 * @param key the caller's idempotency key, within the program
 * @param fingerprints what it means, under each key that codes are sealed with; the first one is kept
 * @param keyId the name of the key that the codes were sealed with
 * @param codes in the order of the lines
 */
public record CodeImport(
        String programId, String rewardId, String key, List<String> fingerprints, String keyId, List<Line> codes) {
    /** Takes its own copies. */
    public CodeImport {
        fingerprints = List.copyOf(fingerprints);
        codes = List.copyOf(codes);
    }

    /** What is kept to tell what the key stands for. */
    public String fingerprint() {
        return fingerprints.getFirst();
    }

    /** Nothing of the codes: this may end in a log. */
    @Override
    public String toString() {
        return codes.size() + " codes of " + rewardId;
    }

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param code the code
     * @param digests what tells whether it is there already, under each key; the first one is kept
     */
    public record Line(int number, SealedCode code, List<String> digests) {
        /** Takes its own copy. */
        public Line {
            digests = List.copyOf(digests);
        }

        /** What is kept to tell duplicates. */
        public String digest() {
            return digests.getFirst();
        }

        /** Nothing of the code: this may end in a log. */
        @Override
        public String toString() {
            return "line " + number;
        }
    }
}
