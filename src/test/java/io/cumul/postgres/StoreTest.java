package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.encoding.Varied;
import io.cumul.jobs.DueCommands.Due;
import io.cumul.posting.Budget;
import io.cumul.posting.Judged;
import io.cumul.posting.Judged.StripeChange;
import io.cumul.posting.LedgerFault;
import io.cumul.posting.Loaded;
import io.cumul.posting.Loaded.RewardRef;
import io.cumul.posting.Needs;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store by itself: what one flush writes, the next one and every reader find. Home is stripe 3. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class StoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ROUNDS = 30;
    private static final int HOME = 3;
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    @Inject
    PostgresAccounts accounts;

    private Context loop;
    private PostgresLedgerStore store;
    private final List<String> written = new ArrayList<>();
    private final String campaign = "summer-" + UUID.randomUUID();

    @BeforeEach
    void openStore() {
        loop = ((VertxInternal) vertx).createEventLoopContext();
        store = new PostgresLedgerStore(vertx, options.get(), RealLanes.SETTINGS, Locking.SKIP, HOME, new Unobserved());
    }

    @AfterEach
    void closeStore() {
        loop.runOnContext(ignored -> store.close());
    }

    /** Accounts that begin with any entry are no books that an auditor would accept. */
    @AfterEach
    void eraseWhatWasWritten() {
        for (String table : List.of("entry", "rewarded_action", "due_command", "account")) {
            String id = table.equals("account") ? "id" : "account_id";
            sessions.withStatelessTransaction(session -> session.createNativeQuery(
                                    "DELETE FROM %s WHERE %s = ANY (CAST(?1 AS text[]))".formatted(table, id))
                            .setParameter(1, written.toArray(String[]::new))
                            .executeUpdate())
                    .await()
                    .atMost(PATIENCE);
        }
    }

    @Test
    void accountsEntriesAndRewardsAreReadAsTheyWereWritten() {
        Varied varied = new Varied(Long.getLong("test.seed", System.nanoTime()));
        for (int i = 0; i < ROUNDS; i++) {
            Account account = fresh(varied.account());
            Command.Act act = new Command.Act(
                    account.id(), new ActionRef("REVIEW", "r-" + i), Channel.WEB, null, Command.Origin.CLIENT);
            Posted posted = reward(account, act, varied);
            flush(needs(act), loaded -> judged(account, act, posted));

            assertThat(accounts.find(account.id()).await().atMost(PATIENCE)).isEqualTo(account);
            assertThat(accounts.page(account.id(), Long.MAX_VALUE, 5).await().atMost(PATIENCE))
                    .containsExactly(posted);
            Loaded again = loaded(needs(act));
            assertThat(again.accounts()).containsEntry(account.id(), account);
            assertThat(again.acted()).isEqualTo(Map.of(new RewardRef(account.id(), act.action()), account.version()));
        }
    }

    @Test
    void whatIsDueIsWrittenWithItsCause() {
        Account account = fresh(new Varied(1).account());
        Command.Act act = new Command.Act(
                account.id(), new ActionRef("REFERRAL", "zoe"), Channel.APP, NOW, Command.Origin.SYSTEM);
        Posted posted = reward(account, act, new Varied(2));
        flush(needs(act), loaded -> judged(account, act, posted));

        PostgresJobs jobs = new PostgresJobs(sessions, RealLanes.loops(vertx), () -> "club");
        List<Due> mine = Stream.iterate(
                        jobs.waiting(null, 100).await().atMost(PATIENCE),
                        page -> !page.isEmpty(),
                        page -> jobs.waiting(page.getLast().place(), 100)
                                .await()
                                .atMost(PATIENCE))
                .flatMap(List::stream)
                .filter(due -> due.command().equals(act))
                .toList();
        assertThat(mine)
                .singleElement()
                .satisfies(due -> assertThat(due.place().since()).isEqualTo(NOW));
        jobs.forget(mine).await().atMost(PATIENCE);
    }

    @Test
    void theHomeStripeIsLockedAloneAndTheRestIsSeen() {
        stripes(100);

        assertThat(loaded(new Needs(List.of(), "none", Set.of(campaign), Set.of()))
                        .budgets())
                .containsExactly(Map.entry(campaign, new Budget(HOME, Map.of(HOME, 100L), false, 1_600)));
    }

    @Test
    void allStripesAreLockedWhereTheyAreNeededAndChangeTogether() {
        stripes(100);
        Needs needs = new Needs(List.of(), "none", Set.of(campaign), Set.of(campaign));
        Account account = fresh(new Varied(3).account());

        flush(
                needs,
                loaded -> opening(
                        account, List.of(new StripeChange(campaign, 0, 100), new StripeChange(campaign, 5, -7))));

        Budget after = loaded(needs).budgets().get(campaign);
        assertThat(after).isNotNull();
        assertThat(after.whole()).isTrue();
        assertThat(after.locked()).hasSize(Budget.STRIPES).containsEntry(0, 0L).containsEntry(5, 107L);
        assertThat(after.committed()).isEqualTo(1_507);
    }

    @Test
    void aStripeNeverHoldsLessThanNothing() {
        stripes(1);
        Account account = fresh(new Varied(4).account());

        assertThatThrownBy(() -> flush(
                        new Needs(List.of(), "none", Set.of(campaign), Set.of()),
                        loaded -> opening(account, List.of(new StripeChange(campaign, HOME, 2)))))
                .isInstanceOfSatisfying(
                        LedgerFault.class, fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.DATA));
        assertThat(accounts.find(account.id()).await().atMost(PATIENCE)).isNull();
    }

    @Test
    void aBudgetThatNobodyPublishedHoldsNothing() {
        assertThat(loaded(new Needs(List.of(), "none", Set.of(campaign), Set.of(campaign)))
                        .budgets())
                .containsExactly(Map.entry(campaign, new Budget(HOME, Map.of(), true, 0)));
    }

    @Test
    void theLatestVersionIsThatOfTheProgram() {
        Published published = new Published(sessions);
        int first = published.publish(Rulesets.ruleset().build(), NOW).version();
        new Published(sessions).publish(Rulesets.ruleset().build(), NOW);

        assertThat(published(published.programId())).isEqualTo(first);
        assertThat(published("never-published")).isZero();
    }

    private int published(String programId) {
        return loaded(new Needs(List.of(), programId, Set.of(), Set.of())).published();
    }

    private static Needs needs(Command command) {
        return new Needs(List.of(Submission.unkeyed(command, null)), "none", Set.of(), Set.of());
    }

    /** The account under an id that no test before has used. */
    private Account fresh(Account varied) {
        AccountId id = new AccountId(UUID.randomUUID().toString());
        written.add(id.value());
        return new Account(
                id,
                varied.profile(),
                varied.enrolledAt(),
                varied.status(),
                varied.lots(),
                varied.holds(),
                varied.owed(),
                varied.tier(),
                varied.usage(),
                varied.activity(),
                varied.version(),
                varied.changedAt());
    }

    private static Posted reward(Account account, Command.Act act, Varied varied) {
        Lot lot = new Lot(7, NOW.plusSeconds(60), NOW.plusSeconds(600));
        Entry entry = Entry.earned(
                        account,
                        Movement.issue(List.of(lot)),
                        Occasion.of(act.action(), act.channel(), act.occurredAt()))
                .telling(varied.tier())
                .extending(NOW.plusSeconds(900));
        return new Posted(entry, new Explanation(3, List.of(Hit.whole("REVIEW", 7, null)), List.of()));
    }

    private static Judged judged(Account account, Command.Act act, Posted posted) {
        return new Judged(
                NOW,
                List.of(),
                List.of(account),
                List.of(),
                List.of(posted),
                List.of(),
                List.of(new Judged.RewardedAction(act, account.version())),
                act.origin() == Command.Origin.SYSTEM ? List.of(act) : List.of(),
                List.of(),
                List.of());
    }

    private static Judged opening(Account account, List<StripeChange> changes) {
        Posted posted = Posted.plain(Entry.note(EntryKind.ENROL, account));
        return new Judged(
                NOW,
                List.of(),
                List.of(account),
                List.of(),
                List.of(posted),
                List.of(),
                List.of(),
                List.of(),
                changes,
                List.of());
    }

    private void stripes(long each) {
        sessions.withStatelessTransaction(session -> session.createNativeQuery(
                                "INSERT INTO stripe (program_id, resource, number, remaining)"
                                        + " SELECT ?3, ?1, n, ?2 FROM generate_series(0, 15) AS n")
                        .setParameter(1, campaign)
                        .setParameter(2, each)
                        .setParameter(3, "none")
                        .executeUpdate())
                .await()
                .atMost(PATIENCE);
    }

    /** What a flush loads that then writes nothing. */
    private Loaded loaded(Needs needs) {
        AtomicReference<Loaded> seen = new AtomicReference<>();
        flush(needs, loaded -> {
            seen.set(loaded);
            return new Judged(
                    NOW, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
        });
        return seen.get();
    }

    private void flush(Needs needs, Function<Loaded, Judged> judge) {
        Uni.createFrom()
                .<Judged>emitter(caller -> loop.runOnContext(
                        ignored -> store.flush(needs, judge).subscribe().with(caller::complete, caller::fail)))
                .await()
                .atMost(PATIENCE);
    }
}
