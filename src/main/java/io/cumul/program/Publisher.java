package io.cumul.program;

import io.cumul.core.program.Ruleset;
import io.cumul.core.program.campaign.Campaign;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes versions of the rules: checked in full, one after the other, each by the latest one it was meant to follow. */
@Singleton
public class Publisher {
    /** How long before it comes into force a version is published at least, so that every gateway knows it in time. */
    public static final Duration LEAD = Duration.ofSeconds(5);

    /** How often others may come first before a publication gives up. */
    private static final int ATTEMPTS = 5;

    private final CurrentProgram current;
    private final RulesetArchive archive;
    private final InstantSource clock;

    /**
     * A publisher.
     *
     * @param clock by which the lead is kept
     */
    public Publisher(CurrentProgram current, RulesetArchive archive, InstantSource clock) {
        this.current = current;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Publishes a text, unless it is what the latest version says already.
     *
     * @param proposal the text and its terms
     * @return what came of it; fails with {@link io.cumul.posting.LedgerUnavailable}, and then it may have been published
     */
    Uni<Published> publish(Proposal proposal) {
        return publish(proposal, ATTEMPTS);
    }

    private Uni<Published> publish(Proposal proposal, int attempts) {
        // Reading a large text takes longer than anybody on an event loop may.
        return current.refresh().emitOn(Infrastructure.getDefaultWorkerPool()).flatMap(versions -> {
            Version latest = versions.latest();
            if (latest.publication().text().equals(proposal.text())) {
                return answer(new Published.Same(latest));
            }
            if (!proposal.mayFollow(latest.number())) {
                return answer(new Published.Stale(latest.number()));
            }
            return switch (RulesetReader.read(proposal.text(), latest.number() + 1, Instant.EPOCH)) {
                case Reading.Faulty(List<Fault> faults) -> answer(new Published.Faulty(faults));
                case Reading.Read read -> publish(proposal, versions, read.ruleset(), attempts);
            };
        });
    }

    private Uni<Published> publish(Proposal proposal, Versions versions, Ruleset next, int attempts) {
        Ruleset latest = versions.latest().ruleset();
        List<Fault> faults = strayed(latest, next);
        if (!faults.isEmpty()) {
            return answer(new Published.Faulty(faults));
        }
        Instant activeFrom = proposal.activeFrom() == null ? earliest(latest.activeFrom()) : proposal.activeFrom();
        if (activeFrom.isBefore(latest.activeFrom())) {
            return answer(new Published.TooEarly(latest.activeFrom()));
        }
        Draft draft = new Draft(
                next.programId(), proposal.text(), activeFrom, latest.version(), budgets(next), budgets(versions));
        return archive.keep(draft).flatMap(archived -> switch (archived) {
            case Archived.Kept(Publication publication) ->
                current.add(List.of(publication))
                        .map(now -> new Published.Fresh(
                                now.of(publication.version()).orElseThrow()));
            case Archived.Overtaken() ->
                attempts > 1 ? publish(proposal, attempts - 1) : answer(new Published.Stale(latest.version()));
            case Archived.Overspent(Map<String, Long> given) -> answer(new Published.Faulty(overspent(next, given)));
        });
    }

    /** The first instant at which a version may come into force that follows one of {@code latest}. */
    Instant earliest(Instant latest) {
        Instant lead = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LEAD);
        return lead.isBefore(latest) ? latest : lead;
    }

    /** What no later version may change: the points of members would mean something else. */
    static List<Fault> strayed(Ruleset latest, Ruleset next) {
        List<Fault> faults = new ArrayList<>();
        same(faults, "programId", latest.programId(), next.programId());
        same(faults, "currency", latest.currency(), next.currency());
        same(faults, "timeZone", latest.zone(), next.zone());
        return faults;
    }

    private static void same(List<Fault> faults, String path, Object latest, Object next) {
        if (!latest.equals(next)) {
            faults.add(new Fault(path, "must stay " + latest + ", as in the versions before it."));
        }
    }

    private static List<Fault> overspent(Ruleset next, Map<String, Long> given) {
        List<Fault> faults = new ArrayList<>();
        for (Campaign campaign : next.campaigns()) {
            Long points = given.get(campaign.id());
            if (points != null) {
                String path = "campaigns[" + next.campaigns().indexOf(campaign) + "].caps.budget";
                faults.add(new Fault(path, "must be at least " + points + ", which members have been given already."));
            }
        }
        return faults;
    }

    /** The budgets of the draft itself. */
    static Map<String, Long> budgets(Ruleset ruleset) {
        Map<String, Long> budgets = new HashMap<>();
        for (Campaign campaign : ruleset.campaigns()) {
            Long budget = campaign.caps().budget();
            if (budget != null) {
                budgets.put(campaign.id(), budget);
            }
        }
        return budgets;
    }

    /** What each campaign has been given at last, by any version: what it gave counts over all of them. */
    private static Map<String, Long> budgets(Versions versions) {
        Map<String, Long> budgets = new HashMap<>();
        versions.list().forEach(version -> budgets.putAll(budgets(version.ruleset())));
        return budgets;
    }

    private static Uni<Published> answer(Published published) {
        return Uni.createFrom().item(published);
    }
}
