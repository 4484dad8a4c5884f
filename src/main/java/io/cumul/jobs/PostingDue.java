package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.jobs.DueCommands.Due;
import io.cumul.jobs.DueCommands.Place;
import io.cumul.jobs.JobObserver.Result;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts commands that other commands have caused, such as the reward of who brought a member. Each has a natural key, so that it
 * acts once however often it is posted, and by whomever: it is forgotten only when it has acted or was refused.
 */
public final class PostingDue implements Job {
    private final DueCommands commands;
    private final JobProgress progress;
    private final Crew crew;
    private final JobObserver observer;
    private final JobLimits limits;
    private final InstantSource clock;

    /**
     * The job.
     *
     * @param clock by which it is told how late it is
     */
    public PostingDue(
            DueCommands commands,
            JobProgress progress,
            Crew crew,
            JobObserver observer,
            JobLimits limits,
            InstantSource clock) {
        this.commands = commands;
        this.progress = progress;
        this.crew = crew;
        this.observer = observer;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due";
    }

    @Override
    public Uni<Void> turn() {
        return progress.cursor(name())
                .flatMap(cursor ->
                        commands.waiting(Place.of(cursor), limits.page()).flatMap(page -> page(cursor, page)));
    }

    private Uni<Void> page(String cursor, List<Due> page) {
        if (cursor.isEmpty()) {
            observer.behind(
                    name(),
                    page.isEmpty()
                            ? Duration.ZERO
                            : Duration.between(page.getFirst().place().since(), clock.instant()));
        }
        if (page.isEmpty()) {
            return cursor.isEmpty() ? Uni.createFrom().voidItem() : progress.move(name(), "");
        }
        List<Command.Act> acts = page.stream().map(Due::command).toList();
        return progress.take(name(), limits.every())
                .flatMap(mine -> mine
                        ? crew.post(name(), acts).flatMap(results -> settle(page, results))
                        : Uni.createFrom().voidItem());
    }

    /** What could not be posted, or is a defect, waits for the page after the last one, which is the first again. */
    private Uni<Void> settle(List<Due> page, List<Result> results) {
        List<Due> settled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Result result = results.get(i);
            if (result != Result.UNAVAILABLE && result != Result.FAILED) {
                settled.add(page.get(i));
            }
        }
        String next = page.size() < limits.page() ? "" : page.getLast().place().cursor();
        return (settled.isEmpty() ? Uni.createFrom().voidItem() : commands.forget(settled))
                .flatMap(forgotten -> progress.move(name(), next));
    }
}
