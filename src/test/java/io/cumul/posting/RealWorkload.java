package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.rebuild.Rebuild;
import io.cumul.core.account.AccountId;
import io.cumul.core.decision.Command;
import io.cumul.core.program.Program;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random commands under one random program, through two gateways over one PostgreSQL and one Redis that is ill now and then:
 * every answer, every entry and every row is held against the model.
 *
 * <p>What the seed draws is the same however fast the machine is, and so is what comes of it: the ledger's clock stands still
 * between two batches, and the commands of one batch concern nothing in common. Under every other program what members
 * share runs out, budgets and stocks, and then each batch is one command. At times both gateways get the same command at once.
 */
final class RealWorkload implements AutoCloseable {
    private static final int STEPS_BETWEEN_AUDITS = 1_000;
    private static final int MOST_TOGETHER = 12;
    private static final int BATCHES_OF_ONE = 3;
    private static final Duration WRONG = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed;
    private final Random random;
    private final Versions versions;
    private final boolean together;
    private final Model model;
    private final Map<String, Integer> met;
    private final RedisTorments torments;
    private final MovedLedger ledger;
    private final LedgerRows rows;
    private final RealBooks books;
    private final Redis redis;
    private final List<RealGateway> gateways;
    private final List<Command> due = new ArrayList<>();
    private final Wishes wishes;
    private volatile Instant clock = Instant.parse("2026-01-05T08:00:00Z");
    private @Nullable Submission postponed;

    /**
     * A workload.
     *
     * @param torments the Redis
     * @param met counts answers, kinds of entries and what the looks at the cache said
     */
    RealWorkload(long seed, Vertx vertx, RedisTorments torments, Map<String, Integer> met) throws SQLException {
        this.seed = seed;
        this.random = new Random(seed);
        this.torments = torments;
        this.met = met;
        together = Math.floorMod(seed, 2) == 0;
        Versions drawn = RandomTerms.draw(random, Math.floorMod(seed, 4) < 2, clock);
        versions = together ? drawn.ample() : drawn;
        model = new Model(versions);
        wishes = new Wishes(random, "p" + seed + "-", due, model::returnable);
        ledger = new MovedLedger();
        rows = new LedgerRows(ledger.connection());
        books = new RealBooks(ledger.connection());
        redis = Redis.createClient(vertx, torments.address());
        Program program = versions.program();
        String programId = program.latest().programId();
        for (Map.Entry<String, Long> left : model.left().entrySet()) {
            rows.stock(programId, left.getKey(), left.getValue());
        }
        for (Reward reward : versions.catalogue()) {
            rows.offer(programId, reward);
        }
        ProgramVersions known = ProgramVersions.only(program);
        Catalogue shelves = new Catalogue(versions.catalogue().stream()
                .map(reward -> new Shelf(reward, reward.total()))
                .toList());
        // The other gateway's own clock is wrong, which only its look at snapshots goes by.
        gateways = List.of(
                new RealGateway(vertx, ledger.options(), redis, known, shelves, () -> clock, 2, this::checked),
                new RealGateway(
                        vertx, ledger.options(), redis, known, shelves, () -> clock.plus(WRONG), 9, this::checked));
    }

    /** Runs so many commands, or a few more. */
    void run(int steps) {
        int step = 0;
        try {
            for (int audits = 0; step < steps; ) {
                torments.pass();
                step += batch();
                if (step / STEPS_BETWEEN_AUDITS > audits) {
                    audits = step / STEPS_BETWEEN_AUDITS;
                    audit();
                }
            }
            audit();
        } catch (AssertionError | Exception broken) {
            throw new AssertionError("-Dtest.seed=" + seed + ", before step " + step + " under " + versions, broken);
        }
    }

    /** All tables agree with one another, and the journal alone rebuilds every row. */
    private void audit() throws SQLException {
        books.audit();
        assertThat(Rebuild.of(ledger.address()).differences()).isEmpty();
    }

    @Override
    public void close() throws SQLException {
        gateways.forEach(RealGateway::close);
        redis.close();
        ledger.close();
    }

    private void checked(BalanceCheck check) {
        synchronized (met) {
            met.merge("cache " + check, 1, Integer::sum);
        }
    }

    private int batch() throws SQLException {
        if (together || random.nextInt(BATCHES_OF_ONE) == 0) {
            passTime();
        }
        ledger.at(clock);
        List<Submission> batch = together ? apart(1 + random.nextInt(MOST_TOGETHER)) : List.of(wishes.next(clock));
        Map<AccountId, Long> before = new LinkedHashMap<>();
        batch.forEach(submission -> before.put(submission.accountId(), version(submission.accountId())));
        int entries = model.journal().size();
        int caused = model.due().size();
        List<List<String>> expected = new ArrayList<>();
        List<List<CompletableFuture<Reply>>> replies = new ArrayList<>();
        for (Submission submission : batch) {
            boolean twins = random.nextInt(20) == 0;
            int gateway = random.nextInt(gateways.size());
            expected.add(Stream.generate(() -> model.answer(submission, clock))
                    .limit(twins ? 2 : 1)
                    .sorted()
                    .toList());
            replies.add(Stream.iterate(gateway, next -> (next + 1) % gateways.size())
                    .limit(twins ? 2 : 1)
                    .map(next -> gateways.get(next).post(submission))
                    .toList());
        }
        for (int i = 0; i < batch.size(); i++) {
            List<String> given =
                    replies.get(i).stream().map(RealWorkload::text).sorted().toList();
            if (!given.equals(other(batch.get(i), expected.get(i), given.getFirst()))) {
                assertThat(given).as("%s at %s", batch.get(i), clock).isEqualTo(expected.get(i));
            }
            given.forEach(answer -> met(answer.split("[: ]", 2)[0]));
        }
        wishes.answered();
        compareEntries(before, entries);
        compareRows(before);
        compareShared(caused);
        return batch.size();
    }

    /** What else may be said, if it is the same to each of twins. */
    private List<String> other(Submission submission, List<String> expected, String given) {
        String first = expected.getFirst();
        if (given.equals(first) || !model.accepts(submission, first, given, clock)) {
            return expected;
        }
        met("another refusal");
        return expected.stream().map(one -> one.replace(first, given)).toList();
    }

    /** Commands of which none concerns an account that another one concerns: in which order they are judged does not matter. */
    private List<Submission> apart(int most) {
        List<Submission> batch = new ArrayList<>();
        Set<AccountId> taken = new HashSet<>();
        while (batch.size() < most) {
            Submission next = postponed == null ? wishes.next(clock) : postponed;
            postponed = null;
            Set<AccountId> concerned = concerned(next.command());
            if (concerned.stream().anyMatch(taken::contains)) {
                postponed = next;
                return batch;
            }
            taken.addAll(concerned);
            batch.add(next);
        }
        return batch;
    }

    private static Set<AccountId> concerned(Command command) {
        AccountId referrer =
                command instanceof Command.Enrol enrol ? enrol.profile().referredBy() : null;
        return referrer == null || referrer.equals(command.accountId())
                ? Set.of(command.accountId())
                : Set.of(command.accountId(), referrer);
    }

    private static String text(CompletableFuture<Reply> reply) {
        return ReplyText.of(
                reply.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    private long version(AccountId id) {
        ModelMember member = model.member(id);
        return member == null ? 0 : member.version();
    }

    private void compareEntries(Map<AccountId, Long> before, int entries) throws SQLException {
        List<String> expected = model.journal().subList(entries, model.journal().size()).stream()
                .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf(' '))))
                .toList();
        List<String> found = rows.entries(before);
        assertThat(found).isEqualTo(expected);
        found.forEach(line -> met(line.split(" ", 3)[1]));
    }

    private void compareRows(Map<AccountId, Long> touched) throws SQLException {
        Map<String, LedgerRows.Row> found = rows.accounts(touched.keySet());
        for (AccountId id : touched.keySet()) {
            ModelMember member = model.member(id);
            LedgerRows.Row row = found.get(id.value());
            if (member == null || row == null) {
                assertThat(row == null).as("no row of %s", id).isEqualTo(member == null);
                continue;
            }
            assertThat(row)
                    .as(id.value())
                    .isEqualTo(new LedgerRows.Row(
                            member.version(),
                            member.frozen ? 2 : 1,
                            member.owed,
                            member.lots(),
                            member.pinned(),
                            member.standing().tier()));
        }
    }

    private void compareShared(int caused) throws SQLException {
        List<Command> more = rows.due();
        due.addAll(more);
        assertThat(more.stream().map(RealWorkload::due))
                .containsExactlyInAnyOrderElementsOf(
                        model.due().subList(caused, model.due().size()));
        assertThat(rows.left()).as("what is left of budgets and stocks").isEqualTo(model.left());
    }

    private static String due(Command command) {
        Command.Act act = (Command.Act) command;
        return act.accountId() + " " + act.action().action() + "/"
                + act.action().reference();
    }

    private void met(String what) {
        synchronized (met) {
            met.merge(what, 1, Integer::sum);
        }
    }

    /** Mostly seconds, at times a leap over an expiry, now and then a step back, as clocks do it. */
    private void passTime() {
        int leap = random.nextInt(1_000);
        Duration duration = leap < 890
                ? Duration.ofNanos(1_000L * random.nextInt(60_000_000))
                : leap < 970
                        ? Duration.ofHours(random.nextInt(120))
                        : leap < 990 ? Duration.ofDays(random.nextInt(45)) : Duration.ofMillis(-random.nextInt(5_000));
        clock = clock.plus(duration);
    }
}
