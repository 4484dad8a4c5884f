package io.cumul.postgres;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Members;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.jobs.Settling;
import io.cumul.posting.Judged;
import io.cumul.posting.Needs;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The job as it is put together in the gateway, over an account that nobody has written to for long. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class SettledByTheGatewayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    Settling settling;

    @Test
    void whatHasMaturedAndWhatHasExpiredIsPostedWithoutAnybodyAsking() {
        AccountId member = memberOfLongAgo();

        await().atMost(PATIENCE).until(() -> {
            settling.turn().await().atMost(PATIENCE);
            return statement(member).getList("entries").size() > 3;
        });

        JsonPath statement = statement(member);
        assertThat(statement.getList("entries.kind", String.class)).startsWith("EXPIRE", "MATURE");
        assertThat(statement.getLong("entries[0].available")).isEqualTo(7);
        assertThat(statement.getLong("entries[0].pending")).isZero();
    }

    @Test
    void aHoldThatIsOverIsBookedWithoutAnybodyAsking() {
        AccountId member = holderOfLongAgo();
        assertThat(available(member)).as("before anybody has booked it").isEqualTo(9);

        await().atMost(PATIENCE).until(() -> {
            settling.turn().await().atMost(PATIENCE);
            return statement(member).getList("entries").size() > 3;
        });

        JsonPath statement = statement(member);
        assertThat(statement.getList("entries.kind", String.class))
                .containsExactly("HOLD_EXPIRED", "HOLD", "EARN", "ENROL");
        assertThat(statement.getString("entries[0].holdId")).isEqualTo("h1");
        assertThat(statement.getLong("entries[0].available")).isEqualTo(9);
        assertThat(statement.getLong("entries[0].held")).isZero();
    }

    private static long available(AccountId member) {
        return given().header("X-API-Key", "demo-checkout")
                .get("/v1/accounts/{id}/balance", member.value())
                .jsonPath()
                .getLong("available");
    }

    private static JsonPath statement(AccountId member) {
        return given().header("X-API-Key", "demo-checkout")
                .get("/v1/accounts/{id}/entries", member.value())
                .jsonPath();
    }

    /** 5 points that have expired since, and 7 that have matured. */
    private AccountId memberOfLongAgo() {
        AccountId id = new AccountId(UUID.randomUUID().toString());
        Account opened = Account.opened(id, Members.profile(), LONG_AGO);
        Lot five = Lot.available(5, LONG_AGO.plusSeconds(60));
        Lot seven = new Lot(7, LONG_AGO.plusSeconds(30), null);
        Account first = opened.with(Lots.NONE.plus(five)).next(LONG_AGO);
        Account second = first.with(first.lots().plus(seven)).next(LONG_AGO);
        write(new Judged(
                LONG_AGO,
                List.of(),
                List.of(second),
                List.of(),
                List.of(
                        Posted.plain(Entry.note(EntryKind.ENROL, opened)),
                        award(first, five, "o-1"),
                        award(second, seven, "o-2")),
                List.of(
                        new Judged.AwardedPurchase(Commands.earn(id, "o-1", "mug 5.00", null), 2, 1),
                        new Judged.AwardedPurchase(Commands.earn(id, "o-2", "mug 7.00", null), 3, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return id;
    }

    /** 9 points, of which 4 were set aside for a minute. */
    private AccountId holderOfLongAgo() {
        AccountId id = new AccountId(UUID.randomUUID().toString());
        Account opened = Account.opened(id, Members.profile(), LONG_AGO);
        Lot nine = Lot.available(9, null);
        Account first = opened.with(Lots.NONE.plus(nine)).next(LONG_AGO);
        Lots.Debit four = first.lots().debit(4);
        Hold hold = new Hold(
                "h1", "o-1", null, Channel.WEB, new Lots(four.taken()), LONG_AGO, LONG_AGO.plusSeconds(60), null, null);
        Account second = first.with(four.left()).with(Holds.NONE.plus(hold)).next(LONG_AGO);
        Entry placed = Entry.moved(EntryKind.HOLD, second, Movement.hold(four.taken()), Occasion.of(hold))
                .with(new Details.OfHold("h1", hold.expiresAt(), null, null, null));
        write(new Judged(
                LONG_AGO,
                List.of(),
                List.of(second),
                List.of(),
                List.of(
                        Posted.plain(Entry.note(EntryKind.ENROL, opened)),
                        award(first, nine, "o-1"),
                        Posted.plain(placed)),
                List.of(new Judged.AwardedPurchase(Commands.earn(id, "o-1", "mug 9.00", null), 2, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return id;
    }

    private static Posted award(Account after, Lot lot, String orderId) {
        Occasion occasion = Occasion.of(OrderRef.whole(orderId), Channel.WEB, null);
        Explanation explanation = new Explanation(1, List.of(Hit.whole("base", lot.points(), null)), List.of());
        return new Posted(Entry.earned(after, Movement.issue(List.of(lot)), occasion), explanation);
    }

    private void write(Judged judged) {
        Context loop = ((VertxInternal) vertx).createEventLoopContext();
        PostgresLedgerStore store =
                new PostgresLedgerStore(vertx, options.get(), RealLanes.SETTINGS, Locking.SKIP, 0, new Unobserved());
        Uni.createFrom()
                .<Judged>emitter(caller -> loop.runOnContext(
                        ignored -> store.flush(new Needs(List.of(), "none", Set.of(), Set.of()), loaded -> judged)
                                .subscribe()
                                .with(caller::complete, caller::fail)))
                .await()
                .atMost(PATIENCE);
        loop.runOnContext(ignored -> store.close());
    }
}
