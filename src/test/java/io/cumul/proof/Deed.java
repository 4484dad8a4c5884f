package io.cumul.proof;

import io.cumul.proof.Caller.Answer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One write of a caller's, that can be sent again under its key, and what was heard of it. */
final class Deed {
    private final String member;
    private final int number;
    private final boolean earns;
    private volatile @Nullable Answer heard;

    Deed(String member, int number, boolean earns) {
        this.member = member;
        this.number = number;
        this.earns = earns;
    }

    /** Sends it, for the first time or again. */
    CompletableFuture<Answer> send(Caller caller) {
        String order = "order-" + number;
        String key = "key-" + number;
        return earns ? caller.earn(member, order, key, "10.00") : caller.redeem(member, order, key, 3);
    }

    /** Sends it, and again under its key for as long as there is no outcome. */
    CompletableFuture<Answer> settle(Caller caller) {
        return send(caller)
                .thenCompose(
                        answer -> answer.status() == 503 ? settle(caller) : CompletableFuture.completedFuture(answer));
    }

    String member() {
        return member;
    }

    /** Whether it earns 10 points; else it redeems 3. */
    boolean earns() {
        return earns;
    }

    /** Remembers a final answer; a 503 is none. */
    void hear(Answer answer) {
        if (answer.status() == 201 || answer.status() == 409) {
            heard = answer;
        }
    }

    /** The final answer, if one was heard. */
    @Nullable
    Answer heard() {
        return heard;
    }

    @Override
    public String toString() {
        return (earns ? "earn " : "redeem ") + number + " of " + member;
    }
}
