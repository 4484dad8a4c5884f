package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Program;
import io.cumul.posting.MemoryLedger.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A random sequence of commands, in batches, under a random program, against an independent model: every answer, every
 * entry and every lot is as the model has it, and the ledger agrees with itself. Every run has a new seed, which it prints;
 * {@code -Dcumul.seed=…} runs it again, {@code -Dcumul.steps=…} makes it longer.
 */
class RandomWorkloadTest {
    private static final int STEPS_BETWEEN_AUDITS = 1_000;

    private final long seed = Long.getLong("cumul.seed", new Random().nextLong());
    private final int steps = Integer.getInteger("cumul.steps", 20_000);

    private final Random random = new Random(seed);
    private final Terms terms = Terms.random(random);
    private final Program program = terms.program();
    private final Wishes wishes = new Wishes(random);
    private final Model model = new Model(terms);
    private final Map<String, Integer> answers = new HashMap<>();
    private Instant clock = Instant.parse("2026-01-05T08:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Auditor auditor = new Auditor(ledger);

    @Test
    void everyAnswerIsTheModelsAndTheBooksAgree() {
        System.out.printf("Random workload of %d steps under %s: -Dcumul.seed=%d%n", steps, terms, seed);
        int step = 0;
        try {
            for (int audits = 0; step < steps; ) {
                step += flush();
                if (step / STEPS_BETWEEN_AUDITS > audits) {
                    audits = step / STEPS_BETWEEN_AUDITS;
                    auditor.auditBooks();
                    auditor.auditKeys();
                }
            }
            auditor.auditBooks();
            auditor.auditKeys();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + ", before step " + step + ": " + broken.getMessage(), broken);
        }
        assertThat(answers)
                .as("a workload worth the name meets every answer, seed %d", seed)
                .containsKeys(
                        "EARN",
                        "REDEEM",
                        "opened",
                        "enrolled",
                        "replayed",
                        "KeyReused",
                        "InvalidValue",
                        "AccountNotFound",
                        "OrderAlreadyEarned",
                        "CurrencyMismatch",
                        "TooLateToEarn",
                        "InsufficientPoints");
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
            ledger.breaks(List.of(mishap));
            assertThat(tryFlush(batch)).isNull();
            if (mishap == Mishap.AFTER_COMMIT) {
                batch.forEach(submission -> model.answer(submission, clock));
            }
        }
        List<String> expected = batch.stream()
                .map(submission -> model.answer(submission, clock))
                .toList();
        Judged judged = tryFlush(batch);
        assertThat(judged).isNotNull();
        assertThat(judged.replies().stream().map(RandomWorkloadTest::text))
                .as("%s", batch)
                .isEqualTo(expected);
        expected.forEach(answer -> answers.merge(answer.split(" ", 2)[0], 1, Integer::sum));
        compare(batch, before);
        auditor.auditTouchedAccounts();
        return batch.size();
    }

    private Judged tryFlush(List<Submission> batch) {
        ledger.at(clock);
        return ledger.flush(new Needs(batch, "club", Set.of(), Set.of()), loaded -> Batch.judge(batch, loaded, program))
                .onFailure(LedgerFault.class)
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    /** Mostly seconds, at times a leap over an expiry, now and then a step back, as clocks do it. */
    private void passTime() {
        int leap = random.nextInt(1_000);
        Duration duration = leap < 900
                ? Duration.ofNanos(1_000L * random.nextInt(60_000_000))
                : leap < 980
                        ? Duration.ofHours(random.nextInt(72))
                        : leap < 990 ? Duration.ofDays(random.nextInt(45)) : Duration.ofMillis(-random.nextInt(5_000));
        clock = clock.plus(duration);
    }

    private void compare(List<Submission> batch, int before) {
        assertThat(ledger.journal().subList(before, ledger.journal().size()).stream()
                        .map(posted -> line(posted.entry())))
                .isEqualTo(model.journal().subList(before, model.journal().size()));
        for (Submission submission : batch) {
            AccountId id = submission.accountId();
            ModelMember member = model.member(id);
            if (member != null) {
                List<String> lots = new ArrayList<>();
                ledger.account(id).lots().list().forEach(lot -> lots.add(text(lot)));
                assertThat(lots).as(id.value()).hasToString(member.lots());
            }
        }
    }

    private static String text(Lot lot) {
        return lot.points() + "@" + (lot.expiresAt() == null ? "never" : lot.expiresAt());
    }

    private static String line(Entry entry) {
        return entry.accountId() + " " + text(entry) + " at " + entry.at();
    }

    private static String text(Entry entry) {
        return entry.kind() + " " + entry.seq() + ": " + entry.points() + ", then " + entry.availableAfter();
    }

    private static String text(Reply reply) {
        return switch (reply) {
            case Reply.Settled settled -> (settled.replayed() ? "replayed " : "") + text(settled.outcome());
            case Reply.Enrolled enrolled ->
                (enrolled.opened() ? "opened " : "enrolled ")
                        + enrolled.account().version();
            case Reply.Unavailable unavailable -> unavailable.why().name();
            case Reply.Defective defective -> throw defective.defect();
            case Reply.Onward onward -> throw new AssertionError("nothing goes onward here");
        };
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Posted own) -> {
                Long onOrder = own.entry().redeemedOnOrder();
                yield text(own.entry()) + (onOrder == null ? "" : " on order " + onOrder);
            }
            case Outcome.Shown shown -> throw new AssertionError("nothing of the workload is answered so: " + shown);
            case Outcome.Refused(Refusal refusal) ->
                switch (refusal) {
                    case Refusal.InsufficientPoints few ->
                        "InsufficientPoints " + few.requested() + " of " + few.available();
                    case Refusal.OrderAlreadyEarned earned -> "OrderAlreadyEarned " + earned.seq();
                    default -> refusal.getClass().getSimpleName();
                };
        };
    }
}
