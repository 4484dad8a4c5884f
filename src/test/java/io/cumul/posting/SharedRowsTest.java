package io.cumul.posting;

import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are read when the test says so. */
class SharedRowsTest {
    private static final Account ROW = alice("100@never");
    private static final Account NEXT = ROW.with(Lots.NONE).next(Instant.parse("2026-06-15T12:00:00Z"));

    private final MemoryCache cache = new MemoryCache();
    private final List<UniEmitter<? super @Nullable Account>> reads = new ArrayList<>();
    private final SharedRows rows = new SharedRows(cache, id -> Uni.createFrom().emitter(reads::add));

    @Test
    void manyReadersOfOneAccountCauseOneRead() {
        List<CompletableFuture<Optional<Account>>> readers =
                IntStream.range(0, 100).mapToObj(i -> read(0)).toList();
        assertThat(reads).hasSize(1);

        reads.getFirst().complete(ROW);

        assertThat(readers).allMatch(reader -> reader.join().orElseThrow().equals(ROW));
        assertThat(cache.account(ALICE)).isEqualTo(ROW);
        assertThat(reads).hasSize(1);
    }

    @Test
    void allGetTheFailureAndTheNextReaderTriesAnew() {
        List<CompletableFuture<Optional<Account>>> readers =
                IntStream.range(0, 10).mapToObj(i -> read(0)).toList();

        reads.getFirst().fail(new LedgerUnavailable(new IllegalStateException("away")));

        assertThat(readers)
                .allSatisfy(reader -> assertThatThrownBy(reader::join).hasCauseInstanceOf(LedgerUnavailable.class));
        CompletableFuture<Optional<Account>> next = read(0);
        reads.get(1).complete(ROW);
        assertThat(next.join()).contains(ROW);
    }

    @Test
    void whoNeedsANewerVersionThanWasSharedReadsOnceMoreTogether() {
        CompletableFuture<Optional<Account>> first = read(VERSION + 1);
        CompletableFuture<Optional<Account>> content = read(VERSION);
        CompletableFuture<Optional<Account>> second = read(VERSION + 1);
        CompletableFuture<Optional<Account>> third = read(VERSION + 5);

        reads.getFirst().complete(ROW);

        // The row that one has read oneself is as new as can be.
        assertThat(first.join()).contains(ROW);
        assertThat(content.join()).contains(ROW);
        assertThat(second).isNotDone();
        assertThat(reads).hasSize(2);

        reads.get(1).complete(NEXT);

        assertThat(second.join()).contains(NEXT);
        assertThat(third.join()).contains(NEXT);
        assertThat(reads).hasSize(2);
        assertThat(cache.account(ALICE)).isEqualTo(NEXT);
    }

    @Test
    void whoHasJustEnrolledIsNotToldOfAnEarlierAbsence() {
        CompletableFuture<Optional<Account>> before = read(0);
        CompletableFuture<Optional<Account>> after = read(0);

        reads.getFirst().complete(null);
        reads.get(1).complete(ROW);

        assertThat(before.join()).isEmpty();
        assertThat(after.join()).contains(ROW);
    }

    @Test
    void aReaderWhoLeavesTakesNothingFromTheOthers() {
        CompletableFuture<Optional<Account>> leaves = read(0);
        CompletableFuture<Optional<Account>> stays = read(0);

        leaves.cancel(true);
        reads.getFirst().complete(ROW);

        assertThat(stays.join()).contains(ROW);
    }

    private CompletableFuture<Optional<Account>> read(long minVersion) {
        return rows.read(ALICE, minVersion).subscribeAsCompletionStage();
    }
}
