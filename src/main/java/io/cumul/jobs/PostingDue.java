package io.cumul.jobs;

import io.cumul.jobs.DueCommands.Due;
import io.cumul.jobs.DueCommands.Place;
import io.cumul.jobs.JobObserver.Result;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts commands that other commands have caused, such as the reward of who brought a member. Each has a natural key, so that it
 * acts once however often it is posted, and by whomever: it is forgotten only when it has acted or was refused.
 */
public final class PostingDue implements Job {
    private final DueCommands commands;
    private final Rota rota;

    /** The job over commands that wait. */
    public PostingDue(DueCommands commands, Rota rota) {
        this.commands = commands;
        this.rota = rota;
    }

    @Override
    public String name() {
        return "due";
    }

    @Override
    public Uni<Void> turn() {
        return rota.turn(name(), cursor -> commands.waiting(Place.of(cursor), rota.page()), this::forget);
    }

    /** What could not be posted, or is a defect, waits for another round. */
    private Uni<Boolean> forget(List<Due> page, List<Result> results) {
        List<Due> settled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Result result = results.get(i);
            if (result != Result.UNAVAILABLE && result != Result.FAILED) {
                settled.add(page.get(i));
            }
        }
        Uni<Void> forgotten = settled.isEmpty() ? Uni.createFrom().voidItem() : commands.forget(settled);
        return forgotten.replaceWith(true);
    }
}
