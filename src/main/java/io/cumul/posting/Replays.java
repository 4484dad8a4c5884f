package io.cumul.posting;

import io.cumul.core.decision.Refusal;

/** Answers a repeated key. */
final class Replays {
    private Replays() {}

    /** The earlier outcome if the meaning is the same, else the refusal to reuse the key. */
    static Reply reply(KeptOutcome earlier, Submission.Identity identity) {
        return earlier.identity().fingerprint().equals(identity.fingerprint())
                ? new Reply.Settled(earlier.outcome(), true)
                : new Reply.Settled(new Outcome.Refused(new Refusal.KeyReused()), false);
    }
}
