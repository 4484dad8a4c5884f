package io.cumul.posting;

import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A command in a lane, and the caller who waits for its reply.
 *
 * @param submission the command
 * @param caller where the reply goes
 */
record Waiting(Submission submission, UniEmitter<? super Reply> caller) {
    /** Tells the caller, unless the command goes on elsewhere. */
    void answer(Reply reply) {
        switch (reply) {
            case Reply.Defective(RuntimeException defect) -> caller.fail(defect);
            case Reply.Onward onward -> {}
            case Reply.Settled settled -> caller.complete(settled);
            case Reply.Enrolled enrolled -> caller.complete(enrolled);
            case Reply.Unavailable unavailable -> caller.complete(unavailable);
        }
    }

    void unavailable(Unavailability why) {
        caller.complete(new Reply.Unavailable(why));
    }
}
