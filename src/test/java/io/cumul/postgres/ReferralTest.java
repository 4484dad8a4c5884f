package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.jobs.Crew;
import io.cumul.jobs.JobLimits;
import io.cumul.jobs.JobObserver;
import io.cumul.jobs.JobProgress;
import io.cumul.jobs.PostingDue;
import io.cumul.jobs.Rota;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members whom a friend has brought make their first purchases, and two replicas post what is due, both at once. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ReferralTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FRIENDS = 40;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    @Inject
    PostgresAccounts accounts;

    @Test
    void bothSidesAreRewardedOnceHoweverOftenItIsPosted() {
        Published published = new Published(sessions);
        Ruleset rules = published.publish(
                Rulesets.ruleset()
                        .actions(new Action(ActionRef.REFERRAL, 100, 20, null, false))
                        .build(),
                Instant.EPOCH);
        try (RealLanes here = new RealLanes(vertx, options.get(), published.knownTo(rules.version()), 0);
                RealLanes there = new RealLanes(vertx, options.get(), published.knownTo(rules.version()), 1)) {
            AccountId host = here.member();
            List<AccountId> friends = friends(here, host);
            here.postAll(friends.stream()
                    .map(id ->
                            Submission.keyed(Commands.earn(id, "o", "mug 5.00", null), new IdempotencyKey("k"), null))
                    .toList());
            assertThat(due()).isGreaterThanOrEqualTo(2 * FRIENDS);

            PostingDue one = job(here);
            PostingDue other = job(there);
            while (due() > 0) {
                Uni.join().all(one.turn(), other.turn()).andFailFast().await().atMost(PATIENCE);
            }

            assertThat(rewards(host))
                    .extracting(ReferralTest::reference)
                    .containsExactlyInAnyOrderElementsOf(
                            friends.stream().map(AccountId::value).toList());
            assertThat(rewards(host)).allMatch(entry -> entry.points() == 100);
            assertThat(friends)
                    .allSatisfy(friend -> assertThat(rewards(friend))
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.points()).isEqualTo(20)));
        }
    }

    private List<AccountId> friends(RealLanes lanes, AccountId host) {
        List<AccountId> friends = Stream.generate(
                        () -> new AccountId(UUID.randomUUID().toString()))
                .limit(FRIENDS)
                .toList();
        Profile profile = new Profile(Channel.WEB, null, null, List.of(), host, List.of());
        lanes.postAll(friends.stream()
                .map(id -> Submission.unkeyed(new Command.Enrol(id, profile), null))
                .toList());
        return friends;
    }

    /** A job that never finds the turn taken. */
    private PostingDue job(RealLanes lanes) {
        PostgresJobs jobs = new PostgresJobs(sessions, RealLanes.loops(vertx), () -> "club");
        JobProgress always = new JobProgress() {
            @Override
            public Uni<String> cursor(String job) {
                return Uni.createFrom().item("");
            }

            @Override
            public Uni<Boolean> take(String job, Duration every) {
                return Uni.createFrom().item(true);
            }

            @Override
            public Uni<Void> move(String job, String cursor) {
                return Uni.createFrom().voidItem();
            }
        };
        JobObserver nobody = new JobObserver() {
            @Override
            public void posted(String job, Result result) {}

            @Override
            public void behind(String job, Duration lag) {}
        };
        Crew crew = new Crew(lanes::enter, nobody, 16);
        JobLimits limits = new JobLimits(50, Duration.ofSeconds(1));
        return new PostingDue(jobs, new Rota(always, crew, nobody, limits, InstantSource.system()));
    }

    private List<Entry> rewards(AccountId member) {
        return accounts.page(member, Long.MAX_VALUE, 200).await().atMost(PATIENCE).stream()
                .map(Posted::entry)
                .filter(entry -> reference(entry) != null)
                .toList();
    }

    private static @Nullable String reference(Entry entry) {
        Occasion occasion = entry.occasion();
        return occasion == null || occasion.action() == null
                ? null
                : occasion.action().reference();
    }

    private long due() {
        return sessions.withStatelessSession(
                        session -> session.createSelectionQuery("select count(*) from DueRow", Long.class)
                                .getSingleResult())
                .await()
                .atMost(PATIENCE);
    }
}
