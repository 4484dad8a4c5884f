package io.cumul.core.program.reward;

/**
 * A code as the ledger keeps it: encrypted, so that whoever reads the tables can spend none.
 *
 * @param rewardId the reward it belongs to, which is part of what it was sealed with
 * @param text the sealed text, printable
 */
public record SealedCode(String rewardId, String text) {
    /** Nothing of the code: this may end in a log. */
    @Override
    public String toString() {
        return "a code of " + rewardId;
    }
}
