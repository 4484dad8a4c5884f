package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.api.call.Ledger;
import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Captures, voids, replacements, late captures and holds whose time is over, all at once at two gateways: whatever comes first,
 * each hold comes to one end, every end was told to somebody, and the points are all there.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class InterleavedHoldsTest {
    private static final int RUNS = 200;
    private static final int RESOLUTIONS = 8;
    private static final long POINTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    PostgresAccounts accounts;

    private Random random = new Random(0);
    private RealLanes here;
    private RealLanes there;

    @BeforeEach
    void openLanes() {
        here = new RealLanes(vertx, options.get());
        there = new RealLanes(vertx, options.get());
    }

    @AfterEach
    void closeLanes() {
        here.close();
        there.close();
    }

    @Test
    void neverResolveAHoldTwiceOrLoseAPoint() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("InterleavedHoldsTest: -Dtest.seed=" + seed);
        random = new Random(seed);
        List<AccountId> members =
                IntStream.range(0, RUNS).mapToObj(i -> here.member()).toList();
        here.postAll(members.stream()
                .map(member -> keyed("earn", Commands.earn(member, "o", "mug 100.00", null)))
                .toList());
        here.postAll(
                members.stream().map(member -> keyed("h0", hold(member, "h0"))).toList());
        Map<AccountId, List<CompletableFuture<Reply>>> replies = new HashMap<>();

        for (Step step : steps(members)) {
            if (step.command() == null) {
                makeOver(step.member());
            } else {
                RealLanes gateway = random.nextBoolean() ? here : there;
                replies.computeIfAbsent(step.member(), first -> new ArrayList<>())
                        .add(settled(gateway, step.key(), step.command()));
            }
        }

        replies.forEach((member, told) -> check(member, told, "seed " + seed + ", " + member));
    }

    /** What happens to one member; without a command, it is the end of the time of what the member holds. */
    private record Step(
            AccountId member, String key, @Nullable Command command) {}

    private List<Step> steps(List<AccountId> members) {
        List<Step> steps = new ArrayList<>();
        for (AccountId member : members) {
            steps.add(new Step(member, "h1", hold(member, "h1")));
            steps.add(new Step(member, "h2", hold(member, "h2")));
            steps.add(new Step(member, "redeem", Commands.redeem(member, "order", random.nextInt(1, 20))));
            steps.add(new Step(member, "over", null));
            steps.add(new Step(member, "over", null));
            for (int i = 0; i < RESOLUTIONS; i++) {
                steps.add(new Step(member, "k" + i, resolution(member, "h" + random.nextInt(3))));
            }
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    private Command resolution(AccountId member, String holdId) {
        return switch (random.nextInt(4)) {
            case 0 -> new Command.Capture(member, holdId, null, Command.OnExpired.REFUSE);
            case 1 -> new Command.Capture(member, holdId, random.nextLong(1, 30), Command.OnExpired.REFUSE);
            case 2 -> new Command.Capture(member, holdId, null, Command.OnExpired.RETRY);
            default -> new Command.VoidHold(member, holdId);
        };
    }

    private Command hold(AccountId member, String holdId) {
        Price price = new Price.OfPoints(random.nextInt(20, 70));
        return new Command.Hold(member, "order", Channel.WEB, null, price, Command.Hold.USUAL, holdId);
    }

    private static Submission keyed(String key, Command command) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    /** As a caller does: what had no outcome is asked again under its key. */
    private static CompletableFuture<Reply> settled(RealLanes gateway, String key, Command command) {
        return gateway.send(key, command)
                .thenCompose(reply -> reply instanceof Reply.Unavailable
                        ? settled(gateway, key, command)
                        : CompletableFuture.completedFuture(reply));
    }

    /** All that the member holds at this moment, of which nobody has booked the end, was placed long ago. */
    private static void makeOver(AccountId member) {
        Ledger.change("""
                UPDATE account
                SET holds = regexp_replace(holds, ' [0-9]{16} [0-9]{16} ', ' 1767225600000000 1767226500000000 ', 'g')
                WHERE id = ?""", member.value());
    }

    private void check(AccountId member, List<CompletableFuture<Reply>> told, String where) {
        Set<Long> acknowledged = told.stream()
                .map(RealLanes::await)
                .flatMap(reply -> own(reply).stream())
                .map(posted -> posted.entry().seq())
                .collect(Collectors.toSet());
        List<Posted> newestFirst =
                accounts.page(member, Long.MAX_VALUE, 200).await().atMost(PATIENCE);
        List<Entry> journal = newestFirst.reversed().stream().map(Posted::entry).toList();
        Account row = accounts.find(member).await().atMost(PATIENCE);

        lives(journal, where);
        // Who voids what was replaced is told of that.
        assertThat(acknowledged).as(where).containsAll(asked(journal, false)).isSubsetOf(asked(journal, true));
        assertThat(row.version()).as(where).isEqualTo(journal.getLast().seq());
        assertThat(books(journal))
                .as(where)
                .containsEntry(Book.AVAILABLE, row.lots().points())
                .containsEntry(Book.HELD, row.holds().points())
                .containsEntry(Book.ISSUED, -POINTS);
        assertThat(books(journal).get(Book.REDEEMED) + row.points()).as(where).isEqualTo(POINTS);
    }

    /** Each hold begins and ends in turns; nothing comes after a capture or a void. */
    private static void lives(List<Entry> journal, String where) {
        Map<String, EntryKind> last = new HashMap<>();
        for (Entry entry : journal) {
            String holdId = entry.details() instanceof Details.OfHold hold ? hold.id() : null;
            if (holdId != null && entry.kind() != EntryKind.RELEASE) {
                EntryKind before = last.put(holdId, entry.kind());
                boolean begins = entry.kind() == EntryKind.HOLD;
                assertThat(before)
                        .as("%s: before %s of %s", where, entry.kind(), holdId)
                        .isIn(begins ? new Object[] {null, EntryKind.HOLD_EXPIRED} : new Object[] {EntryKind.HOLD});
            }
        }
    }

    /** Numbers of the entries that somebody has asked for, but for those of the beginning; nobody asks for what time does. */
    private static Set<Long> asked(List<Entry> journal, boolean replacedToo) {
        return journal.stream()
                .filter(entry -> switch (entry.kind()) {
                    case CAPTURE, REDEEM -> true;
                    case VOID -> replacedToo || ((Details.OfHold) entry.details()).replacedBy() == null;
                    case HOLD -> entry.seq() > 3 && ((Details.OfHold) entry.details()).expiresAt() != null;
                    default -> false;
                })
                .map(Entry::seq)
                .collect(Collectors.toSet());
    }

    private static Map<Book, Long> books(List<Entry> journal) {
        Map<Book, Long> books = new EnumMap<>(Book.class);
        for (Book book : List.of(Book.AVAILABLE, Book.HELD, Book.REDEEMED)) {
            books.put(book, 0L);
        }
        for (Entry entry : journal) {
            Movement movement = entry.movement();
            if (movement != null) {
                books.merge(movement.from(), -movement.points(), Long::sum);
                books.merge(movement.to(), movement.points(), Long::sum);
            }
        }
        return books;
    }

    private static List<Posted> own(Reply reply) {
        return switch (reply) {
            case Reply.Settled(Outcome.Done(Posted own), boolean replayed) -> List.of(own);
            case Reply.Settled(Outcome.Refused(Refusal refusal), boolean replayed) -> {
                assertThat(refusal)
                        .isInstanceOfAny(
                                Refusal.HoldNotFound.class,
                                Refusal.CaptureExceedsHold.class,
                                Refusal.HoldCaptured.class,
                                Refusal.HoldVoided.class,
                                Refusal.HoldExpired.class,
                                Refusal.InsufficientPoints.class);
                yield List.of();
            }
            default -> throw new AssertionError("no answer: " + reply);
        };
    }
}
