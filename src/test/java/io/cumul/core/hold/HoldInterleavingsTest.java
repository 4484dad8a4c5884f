package io.cumul.core.hold;

import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Balance;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Till;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Captures, voids, replacements, late captures and the passing of time in any order: every answer and every balance is the
 * model's, no hold is resolved twice, and no point is lost. The seed is printed; {@code -Dtest.seed=…} runs it again.
 */
class HoldInterleavingsTest {
    private static final int RUNS = 200;
    private static final int STEPS = 40;
    private static final Instant START = Instant.parse("2026-06-15T12:00:00Z");
    private static final int[] CHUNKS = {7, 40, 3, 90, 25};

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 0})
    void neverResolveAHoldTwiceOrLoseAPoint(long fixed) {
        long seed = fixed == 0 ? Long.getLong("test.seed", System.nanoTime()) : fixed;
        System.out.println("HoldInterleavingsTest: -Dtest.seed=" + seed);
        random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            interleave("seed " + seed + ", run " + run);
        }
    }

    private void interleave(String where) {
        HoldModel model = new HoldModel();
        Till till = new Till(alice("none"), ruleset().program());
        var lots = till.account().lots();
        for (int points : CHUNKS) {
            Instant until = START.plusSeconds(random.nextInt(1, 5_000));
            lots = lots.plus(Lot.available(points, until));
            model.fill(points, until);
        }
        till.becomes(till.account().with(lots));
        Instant now = START;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(120));
            String at = where + ", step " + step;
            compare(till, model, now, step, at);
            Balance balance = till.account().balance(now);
            assertThat(balance.available()).as(at).isEqualTo(model.available(now));
            assertThat(balance.held()).as(at).isEqualTo(model.held(now));
        }
        till.ask(new Command.Settle(ALICE), now);
        books(till, model, now, where);
    }

    private void compare(Till till, HoldModel model, Instant now, int step, String at) {
        String order = "o-" + random.nextInt(3);
        String hold = "h" + random.nextInt(step + 1);
        Integer points = random.nextBoolean() ? null : (Integer) random.nextInt(1, 60);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                int wanted = random.nextInt(1, 60);
                Duration ttl = Duration.ofSeconds(random.nextInt(30, 300));
                Command command =
                        new Command.Hold(ALICE, order, Channel.WEB, null, new Price.OfPoints(wanted), ttl, "h" + step);
                same(till, command, model.hold("h" + step, order, wanted, ttl, now), now, at);
            }
            case 3, 4 -> capture(till, model, hold, points, false, now, at);
            case 5 -> capture(till, model, hold, points, true, now, at);
            case 6 -> same(till, new Command.VoidHold(ALICE, hold), model.giveBack(hold, now), now, at);
            case 7 -> {
                int wanted = random.nextInt(1, 20);
                Command command = new Command.Redeem(ALICE, order, Channel.WEB, null, new Price.OfPoints(wanted));
                same(till, command, model.redeem(wanted, now), now, at);
            }
            default -> till.ask(new Command.Settle(ALICE), now);
        }
    }

    private static void capture(
            Till till, HoldModel model, String hold, @Nullable Integer points, boolean retry, Instant now, String at) {
        Command command = new Command.Capture(
                ALICE,
                hold,
                points == null ? null : (Long) points.longValue(),
                retry ? Command.OnExpired.RETRY : Command.OnExpired.REFUSE);
        same(till, command, model.capture(hold, points, retry, now), now, at);
    }

    private static void same(Till till, Command command, String answer, Instant now, String at) {
        assertThat(told(till.ask(command, now))).as("%s: %s", at, command).isEqualTo(answer);
    }

    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> told(accepted.own().entry());
            case Decision.Again(Posted own) -> "again " + told(own.entry());
            case Decision.Refused(Refusal.InsufficientPoints few) -> "InsufficientPoints " + few.available();
            case Decision.Refused(Refusal refusal) -> refusal.getClass().getSimpleName();
            case Decision.Unchanged unchanged -> "unchanged";
        };
    }

    private static String told(Entry entry) {
        return switch (entry.kind()) {
            case HOLD -> "held";
            case CAPTURE -> "captured " + entry.points();
            case VOID -> "voided";
            case REDEEM -> "redeemed";
            default -> entry.kind().toString();
        };
    }

    private static void books(Till till, HoldModel model, Instant now, String where) {
        Map<Book, Long> books = new EnumMap<>(Book.class);
        Map<String, Integer> open = new HashMap<>();
        for (Posted posted : till.journal()) {
            Entry entry = posted.entry();
            Movement movement = entry.movement();
            if (movement != null) {
                books.merge(movement.from(), -movement.points(), Long::sum);
                books.merge(movement.to(), movement.points(), Long::sum);
            }
            if (entry.details() != null && entry.details().holdId() != null && entry.kind() != EntryKind.RELEASE) {
                int live = open.merge(entry.details().holdId(), entry.kind() == EntryKind.HOLD ? 1 : -1, Integer::sum);
                assertThat(live).as("%s: resolved once: %s", where, entry).isBetween(0, 1);
            }
        }
        assertThat(books.getOrDefault(Book.REDEEMED, 0L)).as(where).isEqualTo(model.spent());
        assertThat(books.getOrDefault(Book.EXPIRED, 0L)).as(where).isEqualTo(model.gone(now));
        assertThat(books.getOrDefault(Book.HELD, 0L)).as(where).isEqualTo(model.held(now));
        assertThat(till.account().points() + model.spent() + model.gone(now))
                .as(where)
                .isEqualTo(165);
    }
}
