package io.cumul.posting;

import io.cumul.core.decision.Refusal;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** A caller who has posted a command, and what was said to it. */
final class Asked {
    private @Nullable Reply reply;
    private @Nullable Throwable failure;

    private Asked() {}

    /** Subscribes to a reply. */
    static Asked of(Uni<Reply> promised) {
        Asked asked = new Asked();
        promised.subscribe().with(given -> asked.reply = given, broken -> asked.failure = broken);
        return asked;
    }

    boolean answered() {
        return reply != null || failure != null;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What was said, as a short text: {@code posted 3}, {@code replayed 3}, a refusal's, an unavailability's or a defect's name. */
    String answer() {
        if (failure != null) {
            return failure.getClass().getSimpleName();
        }
        return reply == null ? "silence" : text(reply);
    }

    /** A reply as a short text. */
    static String text(Reply reply) {
        return switch (reply) {
            case Reply.Settled settled -> (settled.replayed() ? "replayed " : "") + text(settled.outcome());
            case Reply.Enrolled enrolled -> enrolled.opened() ? "opened" : "enrolled";
            case Reply.Unavailable unavailable -> unavailable.why().name();
            case Reply.Defective defective -> "defect";
            case Reply.Onward onward -> "onward";
        };
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                done.own().entry().kind() + " " + done.own().entry().seq();
            case Outcome.Shown shown ->
                shown.account().status() + " at " + shown.account().version();
            case Outcome.Refused refused -> name(refused.refusal());
        };
    }

    private static String name(Refusal refusal) {
        return refusal.getClass().getSimpleName();
    }
}
