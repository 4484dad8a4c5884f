package io.cumul.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What travels together, with trips that end when the test says so. */
class GatherTest {
    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final List<List<String>> trips = new ArrayList<>();
    private final List<Promise<List<String>>> ends = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Gather<String, String> gather =
            new Gather<>(loop, this::trip, 3, 5, () -> new IllegalStateException("one too many"));

    @AfterEach
    void end() {
        vertx.close();
    }

    @Test
    void whatIsAskedInOneTurnTravelsTogether() {
        turn(() -> ask("a", "b", "c"));
        turn(() -> {
            assertThat(trips).containsExactly(List.of("a", "b", "c"));
            arrive(0);
            assertThat(answers).containsExactly("A", "B", "C");
        });
    }

    @Test
    void whatIsAskedWhileATripIsUnderWayTravelsNext() {
        turn(() -> ask("a"));
        turn(() -> ask("b"));
        turn(() -> ask("c"));
        turn(() -> {
            assertThat(trips).containsExactly(List.of("a"));
            arrive(0);
            assertThat(answers).containsExactly("A");
            assertThat(trips).containsExactly(List.of("a"), List.of("b", "c"));
            arrive(1);
            assertThat(answers).containsExactly("A", "B", "C");
        });
    }

    @Test
    void moreThanFitTravelLaterAndMoreThanMayWaitDoNotTravel() {
        turn(() -> ask("a", "b", "c", "d", "e", "f"));
        turn(() -> {
            assertThat(answers).containsExactly("one too many");
            arrive(0);
            arrive(1);
            assertThat(trips).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        });
    }

    @Test
    void whoWaitsForATripThatFailsFailsWithItAndTheNextOneTravelsAgain() {
        turn(() -> ask("a"));
        turn(() -> ask("b", "c", "d", "e"));
        turn(() -> {
            ends.getFirst().fail("broken");
            assertThat(answers).containsExactly("broken", "broken", "broken", "broken", "broken");
            ask("f");
        });
        turn(() -> {
            arrive(1);
            assertThat(trips).containsExactly(List.of("a"), List.of("f"));
            assertThat(answers).endsWith("F");
        });
    }

    @Test
    void aDefectIsAFailure() {
        Gather<String, String> defective = new Gather<>(
                loop,
                asked -> {
                    throw new IllegalStateException("defect");
                },
                3,
                5,
                IllegalStateException::new);
        turn(() -> defective.ask("a", this::note));
        turn(() -> defective.ask("b", this::note));
        turn(() -> assertThat(answers).containsExactly("defect", "defect"));
    }

    private void ask(String... questions) {
        for (String question : questions) {
            gather.ask(question, this::note);
        }
    }

    private void note(AsyncResult<String> answer) {
        answers.add(answer.succeeded() ? answer.result() : answer.cause().getMessage());
    }

    private Future<List<String>> trip(List<String> questions) {
        trips.add(questions);
        Promise<List<String>> end = Promise.promise();
        ends.add(end);
        return end.future();
    }

    private void arrive(int trip) {
        ends.get(trip)
                .complete(trips.get(trip).stream().map(String::toUpperCase).toList());
    }

    /** One turn of the loop, which has ended, with what it asked on its way, when this returns. */
    private void turn(Runnable steps) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        loop.runOnContext(now -> {
            try {
                steps.run();
                loop.runOnContext(next -> ended.complete(null));
            } catch (Throwable failed) {
                ended.completeExceptionally(failed);
            }
        });
        ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
