package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Program;
import io.cumul.posting.MemoryLedger.Mishap;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Random commands in random batches under one random program, of which a second version comes into force on the way: every one is
 * held against the model.
 */
final class Workload {
    private static final int STEPS_BETWEEN_AUDITS = 1_000;

    private final long seed;
    private final Random random;
    private final Versions versions;
    private final Program program;
    private final Model model;
    private final Map<String, Integer> met;
    private Instant clock = Instant.parse("2026-01-05T08:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Auditor auditor = new Auditor(ledger);
    private final Wishes wishes;

    /**
     * A workload.
     *
     * @param met counts answers and kinds of entries
     */
    Workload(long seed, Map<String, Integer> met) {
        this.seed = seed;
        this.random = new Random(seed);
        this.versions = RandomTerms.draw(random, Math.floorMod(seed, 2) == 0, clock);
        this.program = versions.program();
        this.model = new Model(versions);
        this.met = met;
        this.wishes = new Wishes(random, "member-", ledger.due(), model::returnable);
        versions.catalogue().forEach(ledger::offers);
        model.left().forEach((resource, points) -> ledger.budgets(resource, stripes(points)));
    }

    /** Runs so many commands, or a few more. */
    void run(int steps) {
        int step = 0;
        try {
            for (int audits = 0; step < steps; ) {
                step += flush();
                if (step / STEPS_BETWEEN_AUDITS > audits) {
                    audits = step / STEPS_BETWEEN_AUDITS;
                    audit();
                }
            }
            audit();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dtest.seed=" + seed + ", before step " + step + " under " + versions, broken);
        }
        ledger.journal().forEach(posted -> met.merge(posted.entry().kind().name(), 1, Integer::sum));
    }

    private void audit() {
        auditor.auditBooks();
        auditor.auditKeys();
        auditor.auditRebuilding();
    }

    private long[] stripes(long points) {
        long[] stripes = new long[Budget.STRIPES];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = points / stripes.length + (i < points % stripes.length ? 1 : 0);
        }
        return stripes;
    }

    private int flush() {
        passTime();
        List<Submission> batch = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> wishes.next(clock))
                .toList();
        int before = ledger.journal().size();
        // A commit that nobody heard of acts, in the ledger as in the model, and then the batch is run again.
        if (random.nextInt(50) == 0) {
            Mishap mishap = random.nextBoolean() ? Mishap.AT_COMMIT : Mishap.AFTER_COMMIT;
            breaks(batch, mishap);
            if (mishap == Mishap.AFTER_COMMIT) {
                batch.forEach(submission -> model.answer(submission, clock));
            }
        }
        List<String> expected = batch.stream()
                .map(submission -> model.answer(submission, clock))
                .toList();
        assertThat(flush(batch).replies().stream().map(ReplyText::of))
                .as("%s at %s", batch, clock)
                .isEqualTo(expected);
        wishes.answered();
        expected.forEach(answer -> met.merge(answer.split(" ", 2)[0], 1, Integer::sum));
        compare(batch, before);
        auditor.auditTouchedAccounts();
        return batch.size();
    }

    private void breaks(List<Submission> batch, Mishap mishap) {
        ledger.breaks(List.of(mishap));
        Set<String> all = model.left().keySet();
        assertThat(run(batch, all, all)
                        .onFailure(LedgerFault.class)
                        .recoverWithNull()
                        .await()
                        .indefinitely())
                .isNull();
    }

    /** With the stripes that turn out to be needed, as a lane does it. */
    private Judged flush(List<Submission> batch) {
        Set<String> budgets = new HashSet<>();
        Set<String> whole = new HashSet<>();
        while (true) {
            try {
                return run(batch, budgets, whole).await().indefinitely();
            } catch (Lacking.Stripes lacking) {
                boolean more = budgets.addAll(lacking.some()) | budgets.addAll(lacking.whole());
                boolean wider = whole.addAll(lacking.whole());
                assertThat(more || wider).as(lacking.getMessage()).isTrue();
                met.merge("more stripes", 1, Integer::sum);
            }
        }
    }

    private Uni<Judged> run(List<Submission> batch, Set<String> budgets, Set<String> whole) {
        ledger.at(clock);
        return ledger.flush(
                new Needs(batch, "club", budgets, whole, false, true), loaded -> Batch.judge(batch, loaded, program));
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

    private void compare(List<Submission> batch, int before) {
        List<Posted> posted = ledger.journal().subList(before, ledger.journal().size());
        assertThat(posted.stream().map(Posted::entry).map(ReplyText::line))
                .isEqualTo(model.journal().subList(before, model.journal().size()));
        posted.forEach(this::compareExplanation);
        for (Submission submission : batch) {
            AccountId id = submission.accountId();
            ModelMember member = model.member(id);
            if (member != null) {
                assertThat(ledger.account(id).lots().list().stream().map(ReplyText::of))
                        .as(id.value())
                        .isEqualTo(member.lots());
                assertThat(ledger.account(id).holds().list().stream().map(ReplyText::of))
                        .as("holds of %s", id)
                        .isEqualTo(member.pinned());
                assertThat(ledger.account(id).status())
                        .as("status of %s", id)
                        .isEqualTo(member.frozen ? AccountStatus.FROZEN : AccountStatus.ACTIVE);
                assertThat(ledger.account(id).owed()).as("debt of %s", id).isEqualTo(member.owed);
            }
        }
        Map<String, Long> left = new TreeMap<>();
        model.left().keySet().forEach(resource -> left.put(resource, ledger.left(resource)));
        assertThat(left).as("what is left of budgets and stocks").isEqualTo(model.left());
        assertThat(ledger.due().stream().map(Workload::due)).isEqualTo(model.due());
    }

    /** Each campaign that gave nothing says one of the things that there are to say against it. */
    private void compareExplanation(Posted posted) {
        ModelAward award =
                model.award(posted.entry().accountId(), posted.entry().seq());
        if (award == null) {
            return;
        }
        Explanation explanation = Objects.requireNonNull(posted.explanation());
        if (award.desired() != null) {
            assertThat(explanation.desired()).as("%s", explanation).isEqualTo(award.desired());
        }
        Map<String, String> told = new HashMap<>();
        explanation.misses().forEach(miss -> told.put(miss.rule(), miss.code().name()));
        // What is over for long, or far from its beginning, is passed over in silence.
        award.missed().forEach((campaign, codes) -> {
            if (told.containsKey(campaign) || !codes.contains("OUTSIDE_WINDOW")) {
                assertThat(codes).as("%s of %s", campaign, explanation).contains(told.get(campaign));
            }
        });
        told.keySet().stream()
                .filter(rule -> !rule.equals("base"))
                .forEach(
                        rule -> assertThat(award.missed()).as("%s", explanation).containsKey(rule));
    }

    private static String due(Command command) {
        Command.Act act = (Command.Act) command;
        return act.accountId() + " " + act.action().action() + "/"
                + act.action().reference();
    }
}
