package io.cumul.jobs;

import io.cumul.core.decision.Command;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that other commands have caused, until they are posted. */
public interface DueCommands {
    /**
     * Those that wait, the longest waiting first.
     *
     * @param after where the page begins; absent for the first one
     * @param limit the most of them
     */
    Uni<List<Due>> waiting(@Nullable Place after, int limit);

    /** Forgets commands that are settled; one that is forgotten already is no fault. */
    Uni<Void> forget(List<Due> settled);

    /**
     * One of them.
     *
     * @param place where it stands among them
     * @param command what is to be posted
     */
    record Due(Place place, Command.Act command) implements Work {
        @Override
        public String cursor() {
            return place.cursor();
        }

        @Override
        public Instant since() {
            return place.since();
        }
    }

    /**
     * A place among them.
     *
     * @param since since when it waits
     * @param number its own number
     */
    record Place(Instant since, long number) {
        /** As a text. */
        String cursor() {
            return since + " " + number;
        }

        /** From a text; absent for the empty one. */
        static @Nullable Place of(String cursor) {
            int space = cursor.indexOf(' ');
            return space < 0
                    ? null
                    : new Place(Instant.parse(cursor.substring(0, space)), Long.parseLong(cursor.substring(space + 1)));
        }
    }
}
