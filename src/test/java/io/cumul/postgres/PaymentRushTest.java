package io.cumul.postgres;

import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.Entry;
import io.cumul.core.program.Ruleset;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One member pays the same orders with points at two gateways at once: 100 points for 1.00 EUR, orders of 10.00 EUR. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PaymentRushTest {
    private static final int ORDERS = 8;
    private static final int WISHES = 30;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    private RealLanes here;
    private RealLanes there;
    private AccountId member;

    @BeforeEach
    void begin() {
        Published published = new Published(sessions);
        Ruleset rules = published.publish(Rulesets.ruleset().paying("1").build(), Instant.EPOCH);
        here = new RealLanes(vertx, options.get(), published.knownTo(rules.version()), 2);
        there = new RealLanes(vertx, options.get(), published.knownTo(rules.version()), 9);
        member = here.member();
        here.post("funds", Commands.earn(member, "funds", "mug 1000000.00", null));
    }

    @AfterEach
    void end() {
        here.close();
        there.close();
    }

    @Test
    void payExactlyWhatIsPayable() {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < WISHES; i++) {
            for (int order = 0; order < ORDERS; order++) {
                replies.add(send(gateway(i), "k" + i + "-" + order, redeem("o" + order)));
            }
        }
        List<Reply> all = replies.stream().map(RealLanes::await).toList();

        assertThat(all.stream().flatMap(PaymentRushTest::done)).hasSize(ORDERS * 10);
        assertThat(all.stream().flatMap(PaymentRushTest::refused))
                .hasSize(ORDERS * (WISHES - 10))
                .containsOnly(new Refusal.PaymentNotAllowed("ABOVE_PAYABLE"));
        for (int order = 0; order < ORDERS; order++) {
            assertThat(paid(all, "o" + order)).isEqualTo(10_00);
        }
    }

    /**
     * Each hold is captured at once, if nobody has replaced it by then; so whoever is refused for what is set aside is refused for
     * what is paid in the end.
     */
    @Test
    void holdsAndRedemptionsPayNoMoreThanIsPayableTogether() {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < WISHES; i++) {
            for (int order = 0; order < ORDERS; order++) {
                String name = i + "-" + order;
                replies.add(send(gateway(i), "k" + name, redeem("o" + order)));
                replies.add(holdAndCapture(gateway(i), gateway(i + 1), name, "o" + order));
            }
        }
        List<Reply> all = replies.stream().map(RealLanes::await).toList();

        for (int order = 0; order < ORDERS; order++) {
            assertThat(paid(all, "o" + order)).isEqualTo(10_00);
        }
    }

    private RealLanes gateway(int i) {
        return i % 2 == 0 ? here : there;
    }

    private Command redeem(String orderId) {
        return new Command.Redeem(member, orderId, Channel.WEB, eur("10.00"), new Price.OfMoney(eur("1.00"), null));
    }

    private CompletableFuture<Reply> holdAndCapture(RealLanes holds, RealLanes captures, String name, String orderId) {
        String holdId = "hold-" + name;
        Price three = new Price.OfMoney(eur("3.00"), null);
        Command hold = new Command.Hold(member, orderId, Channel.WEB, eur("10.00"), three, Command.Hold.USUAL, holdId);
        Command capture = new Command.Capture(member, holdId, null, Command.OnExpired.RETRY);
        return send(holds, "h" + name, hold).thenCompose(held -> send(captures, "c" + name, capture));
    }

    /** As a checkout does it: whoever has not come to the account in time asks again under its key. */
    private static CompletableFuture<Reply> send(RealLanes lanes, String key, Command command) {
        return lanes.send(key, command)
                .thenCompose(reply -> reply instanceof Reply.Unavailable
                        ? send(lanes, key, command)
                        : CompletableFuture.completedFuture(reply));
    }

    private static long paid(List<Reply> replies, String orderId) {
        return replies.stream()
                .flatMap(PaymentRushTest::done)
                .filter(entry -> entry.occasion().order().orderId().equals(orderId))
                .map(entry -> (Terms.Payment) entry.details().terms())
                .mapToLong(payment -> payment.amount().minor())
                .sum();
    }

    private static Stream<Entry> done(Reply reply) {
        return reply instanceof Reply.Settled(Outcome.Done done, boolean replayed)
                ? Stream.of(done.own().entry())
                : Stream.empty();
    }

    private static Stream<Refusal> refused(Reply reply) {
        return reply instanceof Reply.Settled(Outcome.Refused refused, boolean replayed)
                ? Stream.of(refused.refusal())
                : Stream.empty();
    }
}
