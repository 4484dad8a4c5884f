package io.cumul.wiring;

import io.cumul.posting.AccountReader;
import io.cumul.posting.AccountRows;
import io.cumul.posting.LedgerCache;
import io.cumul.posting.Postings;
import io.cumul.posting.PostingLanes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together what the slices use: the way in for writes, and the reader of accounts. */
final class WaysIn {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Postings postings(LedgerCache cache, PostingLanes lanes, InstantSource clock) {
        return new Postings(cache, lanes, clock);
    }

    @Produces
    @Singleton
    AccountReader accounts(LedgerCache cache, AccountRows rows, InstantSource clock) {
        return new AccountReader(cache, rows, clock);
    }
}
