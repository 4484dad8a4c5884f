package io.cumul.posting;

import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.posting.AccountReader.Seen;
import io.cumul.posting.AccountReader.Source;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountReaderTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00.123456789Z");

    private final MemoryCache cache = new MemoryCache();
    private @Nullable Account row = alice("100@never");
    private final AccountReader reader =
            new AccountReader(cache, id -> Uni.createFrom().item(row), InstantSource.fixed(NOW));

    @Test
    void readsTheSnapshotIfThereIsOne() {
        cache.holds(alice("60@never"));

        Seen seen = read(0).orElseThrow();

        assertThat(seen.source()).isEqualTo(Source.CACHE);
        assertThat(seen.balance().available()).isEqualTo(60);
    }

    @Test
    void readsTheLedgerOtherwiseAndFillsTheCache() {
        Seen seen = read(0).orElseThrow();

        assertThat(seen.source()).isEqualTo(Source.LEDGER);
        assertThat(cache.account(ALICE)).isEqualTo(row);
        assertThat(read(0).orElseThrow().source()).isEqualTo(Source.CACHE);
    }

    @Test
    void aSnapshotThatIsTooOldIsNotGoodEnough() {
        cache.holds(alice("60@never"));
        row = alice("60@never").with(Lots.NONE).next(NOW);

        assertThat(read(VERSION).orElseThrow().source()).isEqualTo(Source.CACHE);
        assertThat(read(VERSION + 1).orElseThrow().source()).isEqualTo(Source.LEDGER);
    }

    @Test
    void theLedgersRowIsGivenEvenIfItIsTooOldItself() {
        assertThat(read(VERSION + 5).orElseThrow().account().version()).isEqualTo(VERSION);
    }

    @Test
    void withTheCacheAwayTheLedgerAnswers() {
        cache.goAway();

        assertThat(read(0).orElseThrow().source()).isEqualTo(Source.LEDGER);
    }

    @Test
    void nobodyIsNobody() {
        row = null;

        assertThat(read(0)).isEmpty();
    }

    @Test
    void balancesAreEvaluatedAtTheReadersTime() {
        row = alice("60@2026-06-15 40@never");

        Seen seen = read(0).orElseThrow();

        assertThat(seen.balance().available()).isEqualTo(40);
        assertThat(seen.balance().asOf()).isEqualTo(Instant.parse("2026-06-15T12:00:00.123456Z"));
    }

    @Test
    void aSnapshotThatTimeHasOvertakenIsEvaluatedAnew() {
        Account snapshot = alice("60@2026-06-15 40@never");
        assertThat(snapshot.nextChangeAt()).isBefore(NOW);
        cache.holds(snapshot);

        Seen seen = read(0).orElseThrow();

        assertThat(seen.source()).isEqualTo(Source.CACHE);
        assertThat(seen.balance().available()).isEqualTo(40);
    }

    private Optional<Seen> read(long minVersion) {
        return reader.read(ALICE, minVersion).await().indefinitely();
    }
}
