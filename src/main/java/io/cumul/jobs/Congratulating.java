package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.program.Ruleset;
import io.cumul.jobs.Celebrants.Celebrant;
import io.cumul.posting.ProgramVersions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
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
    private final Rota rota;

    /**
     * The job.
     *
     * @param versions say whether birthdays are rewarded, and where it is which day
     */
    public Congratulating(Celebrants celebrants, ProgramVersions versions, Rota rota) {
        this.celebrants = celebrants;
        this.versions = versions;
        this.rota = rota;
    }

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public Uni<Void> turn() {
        Instant now = rota.now();
        Ruleset ruleset = versions.current().inForce(now);
        LocalDate today = LocalDate.ofInstant(now, ruleset.zone());
        return rota.cursor(name()).flatMap(text -> {
            BirthdayCursor cursor = BirthdayCursor.of(text);
            if (cursor != null && cursor.born() == null && !cursor.day().isBefore(today)) {
                return Uni.createFrom().voidItem();
            }
            BirthdayCursor next = ruleset.action(ActionRef.BIRTHDAY) == null
                    ? BirthdayCursor.done(today)
                    : from(cursor == null ? BirthdayCursor.begin(today) : cursor, today);
            rota.behind(name(), Duration.ofDays(ChronoUnit.DAYS.between(next.day(), today)));
            return rota.take(name(), () -> page(next, today, ruleset));
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
            return rota.move(name(), at.text());
        }
        // A day that was missed is rewarded as of that day, so that it counts to that day's year.
        Instant day =
                at.day().isBefore(today) ? at.day().atStartOfDay(ruleset.zone()).toInstant() : null;
        ActionRef action =
                new ActionRef(ActionRef.BIRTHDAY, String.valueOf(at.day().getYear()));
        return celebrants
                .bornOn(Objects.requireNonNull(at.born()), at.after(), rota.page())
                .flatMap(page -> {
                    List<Command.Act> acts = page.stream()
                            .map(member ->
                                    new Command.Act(member.id(), action, member.channel(), day, Command.Origin.SYSTEM))
                            .toList();
                    return rota.post(
                            name(), acts, Rota::allSettled, after(at, page).text());
                });
    }

    private BirthdayCursor after(BirthdayCursor at, List<Celebrant> page) {
        return page.size() < rota.page() ? at.next() : at.after(page.getLast().id());
    }
}
