package io.cumul.posting;

import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A command in a lane, and the caller who waits for its reply.
 *
 * @param submission the command
 * @param caller where the reply goes
 */
record Waiting(Submission submission, UniEmitter<? super Reply> caller) {
    void answer(Reply reply) {
        if (reply instanceof Reply.Defective(RuntimeException defect)) {
            caller.fail(defect);
        } else {
            caller.complete(reply);
        }
    }

    void unavailable(Unavailability why) {
        caller.complete(new Reply.Unavailable(why));
    }
}
