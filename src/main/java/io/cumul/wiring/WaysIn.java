package io.cumul.wiring;

import io.cumul.core.program.Program;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.posting.AccountReader;
import io.cumul.posting.AccountRows;
import io.cumul.posting.LedgerCache;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.Postings;
import io.cumul.posting.ProgramVersions;
import io.cumul.program.CurrentProgram;
import io.cumul.telemetry.CacheMeters;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Puts together what the slices use: the way in for writes, and the reader of accounts. */
final class WaysIn {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Postings postings(
            LedgerCache cache,
            PostingLanes lanes,
            ProgramVersions versions,
            Supplier<Catalogue> rewards,
            InstantSource clock,
            CacheMeters meters) {
        return new Postings(cache, lanes, versions, rewards, clock, meters::checked);
    }

    @Produces
    @Singleton
    AccountReader accounts(LedgerCache cache, AccountRows rows, InstantSource clock) {
        return new AccountReader(cache, rows, clock);
    }

    /** The program in force, asked anew at each use. */
    @Produces
    @Singleton
    Supplier<Program> program(CurrentProgram current) {
        return current::current;
    }
}
