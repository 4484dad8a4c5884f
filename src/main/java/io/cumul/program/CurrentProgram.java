package io.cumul.program;

import io.cumul.core.program.Program;
import io.cumul.posting.LedgerUnavailable;
import io.cumul.posting.ProgramVersions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The program of this gateway with all its versions, compiled once each. They are there before the first command is let in;
 * later ones are added as they are published, here or at another gateway.
 */
@Singleton
public class CurrentProgram implements ProgramVersions {
    private final RulesetArchive archive;
    private final AtomicReference<@Nullable Versions> versions = new AtomicReference<>();

    /** A program whose versions are in an archive. */
    public CurrentProgram(RulesetArchive archive) {
        this.archive = archive;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if there is none yet
     */
    @Override
    public Program current() {
        return versions().program();
    }

    @Override
    public Uni<Void> reach(int version) {
        return Uni.createFrom().deferred(() -> {
            Versions known = versions();
            return known.latest().number() >= version
                    ? Uni.createFrom().voidItem()
                    : refresh().invoke(now -> requireReached(now, version)).replaceWithVoid();
        });
    }

    /** Whether there is a program yet. */
    public boolean begun() {
        return versions.get() != null;
    }

    /** Looks whether the archive has versions that are not known here yet, and adds them; fails as a read of it does. */
    public Uni<Void> look() {
        return versions.get() == null ? Uni.createFrom().voidItem() : refresh().replaceWithVoid();
    }

    /**
     * Looks whether the archive has versions that are not known here yet.
     *
     * @return all versions; fails with {@link LedgerUnavailable}, or with {@link ProgramUnreadable} if a text is of a kind that
     *     this gateway does not know
     */
    Uni<Versions> refresh() {
        return Uni.createFrom().deferred(() -> {
            Version latest = versions().latest();
            return archive.after(latest.publication().programId(), latest.number())
                    .flatMap(this::add);
        });
    }

    /** Loads what the archive has of a program; the gateway's program is this one from now on. */
    Uni<List<Version>> load(String programId) {
        return archive.after(programId, 0).flatMap(CurrentProgram::compile).invoke(all -> {
            if (!all.isEmpty()) {
                versions.set(Versions.of(all));
            }
        });
    }

    /** Adds versions, unless they are known. */
    Uni<Versions> add(List<Publication> more) {
        return more.isEmpty()
                ? Uni.createFrom().item(versions())
                : compile(more).map(this::with);
    }

    /**
     * All versions known here.
     *
     * @throws IllegalStateException if there are none yet
     */
    Versions versions() {
        Versions now = versions.get();
        if (now == null) {
            throw new IllegalStateException("no program is in force yet");
        }
        return now;
    }

    private Versions with(List<Version> more) {
        Versions now = versions.updateAndGet(known -> known == null ? Versions.of(more) : known.with(more));
        return now == null ? versions() : now;
    }

    /** Compiling a large text takes longer than anybody on an event loop may. */
    private static Uni<List<Version>> compile(List<Publication> publications) {
        return Uni.createFrom()
                .item(publications)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(list -> list.stream().map(Version::compile).toList());
    }

    private static void requireReached(Versions now, int version) {
        if (now.latest().number() < version) {
            throw new LedgerUnavailable(
                    new IllegalStateException("the archive has no version " + version + " of this program"));
        }
    }
}
