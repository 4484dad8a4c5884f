package io.cumul.checker.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under a key: an entry or a refusal.
 *
 * @param seq number of the entry; absent for a refusal
 * @param refusal the refusal; a missing node for an entry
 * @param shown whether what is kept is how the account was shown, for there was nothing to do; then the entry is the last one
 * @param at when it was decided, by the ledger's clock; absent where that is not kept
 */
public record Kept(
        @Nullable Long seq,
        JsonNode refusal,
        boolean shown,
        @Nullable Instant at) {
    /** What became of a command that had something to do. */
    public Kept(@Nullable Long seq, JsonNode refusal, @Nullable Instant at) {
        this(seq, refusal, false, at);
    }
}
