package io.cumul.program;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An archive in memory, which keeps what it is given; others may come first, and members may be given points. */
final class MemoryArchive implements RulesetArchive {
    private final List<Publication> kept = new ArrayList<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Deque<Runnable> before = new ArrayDeque<>();

    @Override
    public synchronized Uni<List<Publication>> after(String programId, int version) {
        return Uni.createFrom()
                .item(kept.stream()
                        .filter(each -> each.programId().equals(programId) && each.version() > version)
                        .toList());
    }

    @Override
    public synchronized Uni<Archived> keep(Draft draft) {
        Runnable other = before.poll();
        if (other != null) {
            other.run();
        }
        int latest = kept.stream()
                .filter(each -> each.programId().equals(draft.programId()))
                .mapToInt(Publication::version)
                .max()
                .orElse(0);
        if (latest != draft.after()) {
            return Uni.createFrom().item(new Archived.Overtaken());
        }
        Map<String, Long> overspent = new HashMap<>(given);
        overspent.keySet().retainAll(draft.budgets().keySet());
        overspent
                .entrySet()
                .removeIf(points -> points.getValue() <= draft.budgets().getOrDefault(points.getKey(), 0L));
        return Uni.createFrom()
                .item(
                        overspent.isEmpty()
                                ? new Archived.Kept(add(draft.programId(), draft.text(), draft.activeFrom()))
                                : new Archived.Overspent(overspent));
    }

    /** Another gateway publishes a text. */
    synchronized Publication add(String programId, String text, Instant activeFrom) {
        Publication publication = new Publication(kept.size() + 1, programId, text, activeFrom, Instant.EPOCH);
        kept.add(publication);
        return publication;
    }

    /** The next publication comes after this. */
    synchronized void first(Runnable other) {
        before.add(other);
    }

    /** A campaign gives members points. */
    synchronized void give(String campaign, long points) {
        given.merge(campaign, points, Math::addExact);
    }
}
