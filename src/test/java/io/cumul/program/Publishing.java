package io.cumul.program;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A gateway's program over an archive in memory, at a fixed time. */
final class Publishing {
    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    static final Instant SOON = NOW.plus(Publisher.LEAD);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final MemoryArchive archive;
    final CurrentProgram current;
    private final Publisher publisher;

    private Publishing(MemoryArchive archive) {
        this.archive = archive;
        this.current = new CurrentProgram(archive);
        this.publisher = new Publisher(current, archive, () -> NOW);
    }

    /** A gateway that has not started. */
    static Publishing over(MemoryArchive archive) {
        return new Publishing(archive);
    }

    /** A gateway that has started with a text. */
    static Publishing startedWith(String text) {
        Publishing gateway = new Publishing(new MemoryArchive());
        gateway.start(text);
        return gateway;
    }

    /** Starts with a text. */
    void start(String text) {
        Reading.Read read = (Reading.Read) RulesetReader.read(text, 1, Instant.EPOCH);
        await(new Seed(current, archive, publisher)
                .plant(new ProgramText(read.ruleset().programId(), read.name(), text)));
    }

    /** Publishes a text as soon as may be. */
    Published publish(String text) {
        return publish(text, null);
    }

    /** Publishes a text. */
    Published publish(String text, @Nullable Instant activeFrom, Integer... follows) {
        return await(publisher.publish(new Proposal(text, activeFrom, follows.length == 0 ? null : Set.of(follows))));
    }

    /** Waits for what comes. */
    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
