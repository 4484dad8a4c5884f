package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.posting.LedgerUnavailable;
import io.cumul.posting.PostingLanes;
import io.cumul.program.ProgramSource;
import io.cumul.program.ProgramText;
import io.cumul.program.ProgramUnreadable;
import io.cumul.program.Seed;
import io.cumul.reward.CurrentRewards;
import io.cumul.reward.DemoRewards;
import io.cumul.reward.RewardStore;
import io.cumul.sealing.CodeSeal;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the program in force before the first request is let in, and refuses to start on nonsense. */
final class Start {
    private static final Duration ARCHIVE_DEADLINE = Duration.ofSeconds(30);
    private static final int MORE_TRIES = 4;

    void begin(
            @Observes StartupEvent event,
            CumulConfig config,
            Seed seed,
            CodeSeal seal,
            RewardStore store,
            CurrentRewards rewards,
            DemoRewards demo,
            PostingLanes lanes) {
        refuseNonsense(config);
        try {
            ProgramText text = ProgramSource.load(config.program());
            patiently(() -> seed.plant(text));
            requireKeys(seal, patiently(store::keyIds));
            patiently(rewards::look);
            if (config.rewards().demo()) {
                patiently(demo::fill);
            }
        } catch (ProgramUnreadable unreadable) {
            throw refuse(String.join(System.lineSeparator(), unreadable.sentences()));
        } catch (LedgerUnavailable unavailable) {
            String why = unavailable.getMessage();
            throw refuse("PostgreSQL does not answer" + (why == null ? " in time." : ": " + why));
        }
        // Asking anything of the lanes builds them, so that a bad setting stops the start and not the first request.
        lanes.capacity();
    }

    /**
     * Reads and writes have a deadline that suits a running gateway; the first ones of a cold process may miss it. To ask once
     * more does no harm: what was done is found done.
     */
    private static <T extends @Nullable Object> T patiently(Supplier<Uni<T>> asked) {
        return Uni.createFrom()
                .<T>deferred(asked::get)
                .onFailure(LedgerUnavailable.class)
                .retry()
                .atMost(MORE_TRIES)
                .await()
                .atMost(ARCHIVE_DEADLINE);
    }

    /** A code that cannot be opened would be a reward that was paid for and never had. */
    private static void requireKeys(CodeSeal seal, Set<String> used) {
        Set<String> lacking = new TreeSet<>(used);
        lacking.removeAll(seal.keyIds());
        if (!lacking.isEmpty()) {
            throw refuse("The ledger holds codes of rewards that were sealed with the keys named "
                    + String.join(", ", lacking)
                    + ", which cumul.rewards.code-keys does not hold: add them after the first.");
        }
    }

    private static void refuseNonsense(CumulConfig config) {
        var faults = ConfigRelations.faults(config);
        if (!faults.isEmpty()) {
            throw refuse(String.join(System.lineSeparator(), faults));
        }
    }

    /** Stops the start with a sentence instead of a stack trace. */
    private static PreventFurtherStepsException refuse(String sentences) {
        System.err.println(sentences);
        return new PreventFurtherStepsException(sentences, 1);
    }
}
