package io.cumul.reward;

import java.util.List;

/** What came of an import of codes. */
public sealed interface Imported {
    /**
     * The codes were added, now or before.
     *
     * @param rewardId the reward
     * @param added how many were new
     * @param duplicates how many were there already, or stood on an earlier line
     * @param duplicateLines the numbers of the first {@value #MOST_LINES} of those
     * @param replayed whether an earlier import under the same key did it
     */
    record Done(String rewardId, int added, int duplicates, List<Integer> duplicateLines, boolean replayed)
            implements Imported {
        /** How many lines are named at most. */
        public static final int MOST_LINES = 100;

        /** Takes its own copy. */
        public Done {
            duplicateLines = List.copyOf(duplicateLines);
        }
    }

    /** The key was used for something else. */
    record KeyReused() implements Imported {}

    /** There is no such reward. */
    record NoReward() implements Imported {}

    /** The reward is handed out without a code. */
    record NoCodes() implements Imported {}
}
