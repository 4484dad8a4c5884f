package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.proof.Caller.Answer;
import io.cumul.proof.WithholdingProxy.Withheld;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway that freezes, or loses its connection, in the middle of a flush; another goes on. */
class FrozenGatewayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** {@code cumul.lanes.run-again-for}, by default. */
    private static final Duration RUN_AGAIN_FOR = Duration.ofSeconds(5);

    private static final String COMMIT = "COMMIT\0";
    private static final String KEY = "the-key-of-it";

    private static WithholdingProxy wire;
    private static GatewayProcess freezing;

    private final Caller there = new Caller(freezing.url());
    private final Caller here = Gateways.caller(0);
    private final String member = UUID.randomUUID().toString();

    @BeforeAll
    static void startAGatewayOverAWire() {
        Map<String, String> settings = Gateways.settings();
        URI ledger = URI.create(settings.get("quarkus.datasource.reactive.url"));
        wire = new WithholdingProxy(ledger);
        settings.put("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + wire.port() + ledger.getPath());
        settings.put("cumul.lanes.straggler-wait", "300ms");
        freezing = GatewayProcess.start(settings);
    }

    @AfterAll
    static void stop() throws IOException {
        freezing.close();
        wire.close();
    }

    @BeforeEach
    void aMemberWithPoints() {
        here.enrol(member);
        Caller.await(here.earn(member, "fund", "fund", "100.00"));
    }

    @AfterEach
    void leave() {
        freezing.thaw();
        there.close();
        here.close();
        assertThat(Gateways.books().faults()).isEmpty();
    }

    /** Where a flush is when its gateway freezes. */
    enum Moment {
        /** The accounts are locked and read; the outcomes are written last. */
        WHILE_IT_WRITES(KEY, 2),
        /** Everything is written, nothing is committed. */
        BEFORE_IT_COMMITS(COMMIT, 1);

        private final String word;
        private final int nth;

        Moment(String word, int nth) {
            this.word = word;
            this.nth = nth;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenGatewayLosesItsLocksAndAnotherGoesOnWithTheAccount(Moment moment) throws InterruptedException {
        Withheld withheld = wire.withhold(moment.word, moment.nth);
        CompletableFuture<Answer> asked = redeemThere();
        withheld.awaitHeard();
        freezing.freeze();
        await().atMost(PATIENCE).until(() -> holders().size() == 1);
        assertThat(LockedAccounts.isHeld(member)).isTrue();

        Answer other = settledHere("another-key");

        assertThat(other.status()).isEqualTo(201);
        assertThat(holders()).isEmpty();
        assertThat(asked).isNotDone();
        Answer twin = settledHere(KEY);
        assertThat(twin.status()).isEqualTo(201);
        assertThat(twin.replayed()).as("the frozen one has written nothing").isFalse();

        withheld.letGo();
        freezing.thaw();
        Answer answer = Caller.await(asked);
        if (answer.status() == 201) {
            assertThat(answer.body()).isEqualTo(twin.body());
        } else {
            assertThat(answer.code()).isEqualTo("OUTCOME_UNKNOWN");
        }
        assertThat(redeemedOnce(KEY).body()).isEqualTo(twin.body());
        assertThat(balance().get("available").asLong()).isEqualTo(100 - 30 - 30);
    }

    @Test
    void aGatewayFrozenForTooLongSaysThatItDoesNotKnow() throws InterruptedException {
        Withheld withheld = wire.withhold(COMMIT, 1);
        CompletableFuture<Answer> asked = redeemThere();
        withheld.awaitHeard();
        freezing.freeze();
        long frozen = System.nanoTime();
        await().atMost(PATIENCE).until(() -> System.nanoTime() - frozen > RUN_AGAIN_FOR.toNanos());
        withheld.letGo();
        freezing.thaw();

        assertThat(Caller.await(asked).code()).isEqualTo("OUTCOME_UNKNOWN");
        redeemedOnce(KEY);
        assertThat(balance().get("available").asLong()).isEqualTo(70);
    }

    @Test
    void whatAFrozenGatewayHadCommittedUnheardIsToldByAnother() throws InterruptedException {
        Withheld withheld = wire.withhold(COMMIT, 1);
        CompletableFuture<Answer> asked = redeemThere();
        withheld.awaitHeard();
        freezing.freeze();
        withheld.letGo();

        Answer twin = settledHere(KEY);

        assertThat(twin.status()).isEqualTo(201);
        assertThat(twin.replayed()).as("the frozen one has written it").isTrue();
        assertThat(asked).isNotDone();
        freezing.thaw();
        assertThat(Caller.await(asked).body()).isEqualTo(twin.body());
        assertThat(redeemedOnce(KEY).body()).isEqualTo(twin.body());
        assertThat(balance().get("available").asLong()).isEqualTo(70);
    }

    /** The gateway runs the batch again, and finds the account held by what is left of its own first run. */
    @Test
    void aCommitStillUnderWayOnABrokenConnectionIsNotDenied() throws InterruptedException, IOException {
        Withheld withheld = wire.withhold(COMMIT, 1);
        CompletableFuture<Answer> asked = redeemThere();
        withheld.awaitHeard();
        withheld.breakOff();

        Answer answer = Caller.await(asked);

        assertThat(LockedAccounts.isHeld(member)).isTrue();
        assertThat(answer.code()).isEqualTo("OUTCOME_UNKNOWN");
        withheld.letGo();
        assertThat(settledHere(KEY).replayed()).as("it was written after all").isTrue();
        redeemedOnce(KEY);
        assertThat(balance().get("available").asLong()).isEqualTo(70);
    }

    private CompletableFuture<Answer> redeemThere() {
        return there.redeem(member, order(KEY), KEY, 30);
    }

    /** Asks here until there is an outcome; until then, nothing may have been written. */
    private Answer settledHere(String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Answer answer = Caller.await(here.redeem(member, order(key), key, 30));
                            assertThat(answer.code()).isIn("", "LEDGER_UNAVAILABLE");
                            return answer;
                        },
                        answer -> answer.status() != 503);
    }

    /** Both gateways tell the same entry again, and the journal has it once. */
    private Answer redeemedOnce(String key) {
        Answer told = settledHere(key);
        Answer again = Caller.await(there.redeem(member, order(key), key, 30));
        assertThat(told.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(told.body());
        assertThat(Gateways.books()
                        .rows("SELECT seq FROM entry WHERE account_id = '" + member + "' AND order_id = '" + order(key)
                                + "'"))
                .containsExactly(told.json().get("seq").asText());
        return told;
    }

    /** Says nothing of its key, which is a word to listen for. */
    private static String order(String key) {
        return key.equals(KEY) ? "basket" : "other-basket";
    }

    private JsonNode balance() {
        return here.get("/v1/accounts/" + member + "/balance?minVersion=3");
    }

    /** The sessions of PostgreSQL that stand idle with a transaction open in which accounts are locked. */
    private static List<String> holders() {
        return Gateways.books().rows("""
                SELECT DISTINCT a.pid FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
                WHERE a.state = 'idle in transaction' AND l.granted
                    AND l.relation = 'account'::regclass AND l.mode = 'RowShareLock'""");
    }
}
