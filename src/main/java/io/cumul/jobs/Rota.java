package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.jobs.JobObserver.Result;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the turns of all jobs have in common: whose turn it is, where a job goes on, and how what it posts ends. */
public final class Rota {
    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final JobProgress progress;
    private final Crew crew;
    private final JobObserver observer;
    private final JobLimits limits;
    private final InstantSource clock;

    /**
     * A rota.
     *
     * @param clock by which jobs are told how late they are
     */
    public Rota(JobProgress progress, Crew crew, JobObserver observer, JobLimits limits, InstantSource clock) {
        this.progress = progress;
        this.crew = crew;
        this.observer = observer;
        this.limits = limits;
        this.clock = clock;
    }

    /** What time it is. */
    Instant now() {
        return clock.instant();
    }

    /** The most commands of one turn. */
    int page() {
        return limits.page();
    }

    /** Where a job goes on; empty at its beginning. */
    Uni<String> cursor(String job) {
        return progress.cursor(job);
    }

    /** Notes where a job goes on. */
    Uni<Void> move(String job, String cursor) {
        return progress.move(job, cursor);
    }

    /** A job is behind by this. */
    void behind(String job, Duration lag) {
        observer.behind(job, lag);
    }

    /** Does a turn's work, unless another replica has just had the turn. */
    Uni<Void> take(String job, Supplier<Uni<Void>> work) {
        return progress.take(job, limits.every()).flatMap(mine -> mine ? work.get() : NOTHING);
    }

    /**
     * One turn of a job that goes through a list, page by page and round after round: what could not be posted is passed over
     * until the page after the last one, which is the first again.
     *
     * @param list a page of the list, after a cursor
     * @param done what is done once a page is posted; says whether the job may move on
     */
    <W extends Work> Uni<Void> turn(String job, Function<String, Uni<List<W>>> list, Ending<W> done) {
        return cursor(job)
                .flatMap(cursor -> list.apply(cursor).flatMap(page -> {
                    if (cursor.isEmpty()) {
                        behind(
                                job,
                                page.isEmpty()
                                        ? Duration.ZERO
                                        : Duration.between(page.getFirst().since(), now()));
                    }
                    if (page.isEmpty()) {
                        return cursor.isEmpty() ? NOTHING : move(job, "");
                    }
                    List<Command> commands = page.stream().map(Work::command).toList();
                    String next = page.size() < page() ? "" : page.getLast().cursor();
                    return take(job, () -> post(job, commands, results -> done.of(page, results), next));
                }));
    }

    /**
     * Posts commands, and moves on if it may.
     *
     * @param done what is done then; says whether the job may move on
     * @param next where to
     */
    Uni<Void> post(
            String job, List<? extends Command> commands, Function<List<Result>, Uni<Boolean>> done, String next) {
        return crew.post(job, commands).flatMap(done::apply).flatMap(moves -> moves ? move(job, next) : NOTHING);
    }

    /** A page that has a command without an outcome is posted again: its commands are harmless to repeat. */
    static Uni<Boolean> allSettled(List<Result> results) {
        return Uni.createFrom().item(!results.contains(Result.UNAVAILABLE));
    }

    /** The end of a page of work. */
    interface Ending<W> {
        /**
         * What is done with a page that was posted.
         *
         * @param results one for each of the page, in order
         * @return whether the job may move on
         */
        Uni<Boolean> of(List<W> page, List<Result> results);
    }
}
