package io.cumul.checker.history;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a call. */
public sealed interface Answer {
    /** What the caller knows by it. */
    Standing standing();

    /** The problem's code; empty if it is none. */
    String code();

    /** What a caller knows of its call. */
    enum Standing {
        /** It was done. */
        DONE,
        /** It was refused. */
        REFUSED,
        /** It has no outcome, and nothing was written. */
        NOTHING_WRITTEN,
        /** Nobody has said. */
        UNKNOWN
    }

    /**
     * An answer of a gateway's.
     *
     * @param status HTTP status
     * @param body the document; a missing node where there is none
     * @param text the same as it was sent
     * @param replayed whether the gateway called it a replay
     * @param source where the gateway says it read the account: {@code cache}, {@code ledger} or nothing
     */
    record Said(int status, JsonNode body, String text, boolean replayed, String source) implements Answer {
        private static final int SUCCESS = 2;
        private static final int REFUSAL = 4;
        private static final int UNAVAILABLE = 503;

        @Override
        public Standing standing() {
            if (status / 100 == SUCCESS) {
                return Standing.DONE;
            }
            if (status / 100 == REFUSAL) {
                return Standing.REFUSED;
            }
            return status == UNAVAILABLE && !code().isEmpty() && !code().equals("OUTCOME_UNKNOWN")
                    ? Standing.NOTHING_WRITTEN
                    : Standing.UNKNOWN;
        }

        @Override
        public String code() {
            return status / 100 == SUCCESS ? "" : body.path("code").asText();
        }

        @Override
        public String toString() {
            return status + " " + text + (replayed ? " (replayed)" : "") + (source.isEmpty() ? "" : " from " + source);
        }
    }

    /**
     * No answer: the connection broke, or nothing came in time.
     *
     * @param why what the client says of it
     */
    record Silence(String why) implements Answer {
        @Override
        public Standing standing() {
            return Standing.UNKNOWN;
        }

        @Override
        public String code() {
            return "";
        }
    }
}
