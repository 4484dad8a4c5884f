package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.program.Ruleset;
import io.cumul.jobs.Celebrants.Celebrant;
import io.cumul.jobs.JobObserver.Result;
import io.cumul.posting.ProgramVersions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Rewards birthdays on their local day. The year is the reward's natural key, so that nobody has it twice. Days that were missed
 * are made up for; the first day ever is today.
 */
public final class Congratulating implements Job {
    /** How many days back a birthday that was missed is made up for. */
    public static final int DAYS_BACK = 31;

    private final Celebrants celebrants;
    private final ProgramVersions versions;
    private final JobProgress progress;
    private final Crew crew;
    private final JobObserver observer;
    private final JobLimits limits;
    private final InstantSource clock;

    /**
     * The job.
     *
     * @param versions say whether birthdays are rewarded, and where it is which day
     * @param clock says what time it is
     */
    public Congratulating(
            Celebrants celebrants,
            ProgramVersions versions,
            JobProgress progress,
            Crew crew,
            JobObserver observer,
            JobLimits limits,
            InstantSource clock) {
        this.celebrants = celebrants;
        this.versions = versions;
        this.progress = progress;
        this.crew = crew;
        this.observer = observer;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public Uni<Void> turn() {
        Instant now = clock.instant();
        Ruleset ruleset = versions.current().inForce(now);
        LocalDate today = LocalDate.ofInstant(now, ruleset.zone());
        return progress.cursor(name()).flatMap(text -> {
            BirthdayCursor cursor = BirthdayCursor.of(text);
            if (cursor != null && cursor.born() == null && !cursor.day().isBefore(today)) {
                return Uni.createFrom().voidItem();
            }
            BirthdayCursor next = ruleset.action(ActionRef.BIRTHDAY) == null
                    ? BirthdayCursor.done(today)
                    : from(cursor == null ? BirthdayCursor.begin(today) : cursor, today);
            observer.behind(name(), Duration.ofDays(ChronoUnit.DAYS.between(next.day(), today)));
            return progress.take(name(), limits.every())
                    .flatMap(mine ->
                            mine ? page(next, today, ruleset) : Uni.createFrom().voidItem());
        });
    }

    /** Where to go on: after a day that is done, and not further back than what is made up for. */
    private static BirthdayCursor from(BirthdayCursor cursor, LocalDate today) {
        BirthdayCursor next =
                cursor.born() == null ? BirthdayCursor.begin(cursor.day().plusDays(1)) : cursor;
        LocalDate earliest = today.minusDays(DAYS_BACK);
        return next.day().isBefore(earliest) ? BirthdayCursor.begin(earliest) : next;
    }

    private Uni<Void> page(BirthdayCursor at, LocalDate today, Ruleset ruleset) {
        if (at.born() == null) {
            return progress.move(name(), at.text());
        }
        // A day that was missed is rewarded as of that day, so that it counts to that day's year.
        Instant day =
                at.day().isBefore(today) ? at.day().atStartOfDay(ruleset.zone()).toInstant() : null;
        ActionRef action =
                new ActionRef(ActionRef.BIRTHDAY, String.valueOf(at.day().getYear()));
        return celebrants
                .bornOn(Objects.requireNonNull(at.born()), at.after(), limits.page())
                .flatMap(page -> crew.post(
                                name(),
                                page.stream()
                                        .map(member -> new Command.Act(
                                                member.id(), action, member.channel(), day, Command.Origin.SYSTEM))
                                        .toList())
                        .flatMap(results -> results.contains(Result.UNAVAILABLE)
                                ? Uni.createFrom().voidItem()
                                : progress.move(name(), after(at, page).text())));
    }

    private BirthdayCursor after(BirthdayCursor at, List<Celebrant> page) {
        return page.size() < limits.page() ? at.next() : at.after(page.getLast().id());
    }
}
