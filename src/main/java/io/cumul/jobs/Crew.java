package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.jobs.JobObserver.Result;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Posts the commands of a page, few at once, and waits for all of them. */
public final class Crew {
    private static final Logger LOG = Logger.getLogger(Crew.class);

    private final Function<Submission, Uni<Reply>> lanes;
    private final JobObserver observer;
    private final int atOnce;

    /**
     * A crew.
     *
     * @param lanes the way of every command that writes
     * @param atOnce the most commands that are in the lanes at once
     */
    public Crew(Function<Submission, Uni<Reply>> lanes, JobObserver observer, int atOnce) {
        this.lanes = lanes;
        this.observer = observer;
        this.atOnce = atOnce;
    }

    /**
     * Posts commands that are harmless to repeat.
     *
     * @return what came of each, in order; never a failure
     */
    Uni<List<Result>> post(String job, List<? extends Command> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<Result>> results =
                commands.stream().map(command -> post(job, command)).toList();
        return Uni.join().all(results).usingConcurrencyOf(atOnce).andFailFast();
    }

    private Uni<Result> post(String job, Command command) {
        return Uni.createFrom()
                .deferred(() -> lanes.apply(Submission.unkeyed(command, null)))
                .map(Crew::result)
                .onFailure()
                .recoverWithItem(defect -> {
                    LOG.errorf(defect, "a command of the job %s could not be posted: %s", job, command);
                    return Result.FAILED;
                })
                .invoke(result -> observer.posted(job, result));
    }

    private static Result result(Reply reply) {
        return switch (reply) {
            case Reply.Settled settled -> settled.outcome() instanceof Outcome.Refused ? Result.REFUSED : Result.DONE;
            case Reply.Enrolled unchanged -> Result.NOTHING;
            case Reply.Unavailable unavailable -> Result.UNAVAILABLE;
            case Reply.Defective defective -> Result.FAILED;
            case Reply.Onward onward -> Result.FAILED;
        };
    }
}
