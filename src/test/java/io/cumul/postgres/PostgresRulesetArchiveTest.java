package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.program.Archived;
import io.cumul.program.Draft;
import io.cumul.program.Publication;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PostgresRulesetArchiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    SessionFactory sessions;

    @Inject
    Vertx vertx;

    private final String program = "program-" + UUID.randomUUID();
    private final String campaign = "campaign-" + UUID.randomUUID();
    private PostgresRulesetArchive archive;

    @BeforeEach
    void openArchive() {
        VertxInternal loops = (VertxInternal) vertx;
        archive = new PostgresRulesetArchive(
                sessions,
                new ReadLimits(8, PATIENCE),
                InstantSource.system(),
                task -> loops.createEventLoopContext().duplicate().runOnContext(ignored -> task.run()));
    }

    @Test
    void keepsTextsInTheirOrder() {
        int first = kept(draft("one", 0)).version();
        int second = kept(draft("two", first)).version();

        assertThat(second).isGreaterThan(first);
        assertThat(after(0)).extracting(Publication::text).containsExactly("one", "two");
        assertThat(after(0)).extracting(Publication::activeFrom).containsOnly(MIDNIGHT);
        assertThat(after(first)).extracting(Publication::version).containsExactly(second);
        assertThat(after(second)).isEmpty();
    }

    @Test
    void keepsEachProgramApart() {
        int first = kept(draft("one", 0)).version();
        String other = "program-" + UUID.randomUUID();
        int ofOther =
                kept(new Draft(other, "one", MIDNIGHT, 0, Map.of(), Map.of())).version();

        assertThat(ofOther).isGreaterThan(first);
        assertThat(after(0)).extracting(Publication::version).containsExactly(first);
    }

    @Test
    void aDraftThatFollowsAnOlderVersionHasBeenOvertaken() {
        int first = kept(draft("one", 0)).version();

        assertThat(keep(draft("two", 0))).isEqualTo(new Archived.Overtaken());
        assertThat(keep(draft("two", first - 1))).isEqualTo(new Archived.Overtaken());
        assertThat(after(0)).hasSize(1);
    }

    @Test
    void ofManyThatFollowOneVersionOneIsKept() {
        List<Uni<Archived>> drafts = IntStream.range(0, 6)
                .mapToObj(i -> archive.keep(draft("text " + i, 0)))
                .toList();

        List<Archived> answers = Uni.join().all(drafts).andFailFast().await().atMost(PATIENCE);

        assertThat(answers).filteredOn(Archived.Kept.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Archived.Overtaken.class::isInstance).hasSize(5);
        assertThat(after(0)).hasSize(1);
    }

    @Test
    void spreadsABudgetOverItsStripes() {
        kept(draft("one", 0, 1_003, null));

        assertThat(stripes()).hasSize(16).allMatch(remaining -> remaining == 62 || remaining == 63);
        assertThat(left()).isEqualTo(1_003);
    }

    @Test
    void whatMembersHaveBeenGivenIsNotGivenBackByAnotherBudget() {
        int first = kept(draft("one", 0, 1_000, null)).version();
        take(300);

        int second = kept(draft("two", first, 2_000, 1_000L)).version();
        assertThat(left()).isEqualTo(1_700);
        int third = kept(draft("three", second, 2_000, 2_000L)).version();
        assertThat(left()).isEqualTo(1_700);
        kept(draft("four", third, 300, 2_000L));
        assertThat(left()).isZero();
    }

    @Test
    void aBudgetBelowWhatMembersHaveBeenGivenIsRefusedAndNothingIsWritten() {
        int first = kept(draft("one", 0, 1_000, null)).version();
        take(300);

        assertThat(keep(draft("two", first, 299, 1_000L))).isEqualTo(new Archived.Overspent(Map.of(campaign, 300L)));

        assertThat(after(0)).hasSize(1);
        assertThat(left()).isEqualTo(700);
    }

    private Draft draft(String text, int after) {
        return new Draft(program, text, MIDNIGHT, after, Map.of(), Map.of());
    }

    private Draft draft(String text, int after, long budget, @Nullable Long earlier) {
        return new Draft(
                program,
                text,
                MIDNIGHT,
                after,
                Map.of(campaign, budget),
                earlier == null ? Map.of() : Map.of(campaign, earlier));
    }

    private Publication kept(Draft draft) {
        Archived archived = keep(draft);
        // Other tests of this process publish too; whoever is overtaken by another program comes again.
        for (int i = 0; i < 5 && archived instanceof Archived.Overtaken; i++) {
            archived = keep(draft);
        }
        assertThat(archived).isInstanceOf(Archived.Kept.class);
        return ((Archived.Kept) archived).publication();
    }

    private Archived keep(Draft draft) {
        return archive.keep(draft).await().atMost(PATIENCE);
    }

    private List<Publication> after(int version) {
        return archive.after(program, version).await().atMost(PATIENCE);
    }

    private List<Long> stripes() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                                "SELECT remaining FROM stripe WHERE resource = :campaign ORDER BY number", Long.class)
                        .setParameter("campaign", campaign)
                        .getResultList())
                .await()
                .atMost(PATIENCE);
    }

    private long left() {
        return stripes().stream().mapToLong(Long::longValue).sum();
    }

    /** Takes points as members' awards do, stripe by stripe. */
    private void take(long points) {
        List<Long> remaining = stripes();
        long open = points;
        for (int stripe = 0; stripe < remaining.size() && open > 0; stripe++) {
            long part = Math.min(open, remaining.get(stripe));
            open -= part;
            update(stripe, remaining.get(stripe) - part);
        }
    }

    private void update(int stripe, long remaining) {
        sessions.withStatelessTransaction(session -> session.createNativeQuery(
                                "UPDATE stripe SET remaining = :remaining WHERE resource = :campaign AND number = :stripe")
                        .setParameter("remaining", remaining)
                        .setParameter("campaign", campaign)
                        .setParameter("stripe", stripe)
                        .executeUpdate())
                .await()
                .atMost(PATIENCE);
    }
}
