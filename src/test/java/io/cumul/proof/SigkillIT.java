package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.embedded.EmbeddedServers;
import io.cumul.proof.Caller.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway is killed under load, and started again. */
class SigkillIT {
    private static final int MEMBERS = 20;
    private static final int DEEDS = 6_000;
    private static final int IN_FLIGHT = 64;

    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void startServers() {
        settings = new HashMap<>(EmbeddedServers.start(EmbeddedServers.Wish.both(Path.of("target", "sigkill"))));
        settings.put("quarkus.profile", "prod,embedded");
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubledOnRetry() throws InterruptedException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("SigkillIT: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        List<String> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        List<Deed> deeds = IntStream.range(0, DEEDS)
                .mapToObj(i -> new Deed(members.get(random.nextInt(MEMBERS)), i, random.nextInt(3) > 0))
                .toList();

        workUntilKilled(members, deeds, 500 + random.nextInt(2_000));
        List<Deed> acknowledged =
                deeds.stream().filter(deed -> deed.heard() != null).toList();
        assertThat(acknowledged).hasSizeGreaterThan(400).hasSizeLessThan(DEEDS);

        try (GatewayProcess gateway = GatewayProcess.start(settings);
                Caller caller = new Caller(gateway.url())) {
            List<String> lost = new ArrayList<>();
            for (Deed deed : acknowledged) {
                Answer again = Caller.await(deed.send(caller));
                Answer first = Objects.requireNonNull(deed.heard());
                boolean same = again.replayed()
                        && again.status() == first.status()
                        && (first.status() != 201 || again.body().equals(first.body()));
                if (!same) {
                    lost.add(deed + ": " + first + " became " + again);
                }
            }
            assertThat(lost).isEmpty();
            for (Deed deed : deeds) {
                Answer settled = Caller.await(deed.send(caller));
                assertThat(settled.status()).as(deed.toString()).isIn(201, 409);
            }
        }
        Books books = new Books(settings.get("quarkus.datasource.jdbc.url") + "?user="
                + settings.get("quarkus.datasource.username") + "&password="
                + settings.get("quarkus.datasource.password"));
        assertThat(books.faults()).isEmpty();
        assertThat(books.rows("SELECT count(*) FROM outcome WHERE account_id = ANY (ARRAY['"
                        + String.join("','", members) + "'])"))
                .containsExactly(String.valueOf(DEEDS));
    }

    /** Sends with so many in flight, and kills the gateway when so many were acknowledged. */
    private static void workUntilKilled(List<String> members, List<Deed> deeds, int kill) throws InterruptedException {
        try (GatewayProcess gateway = GatewayProcess.start(settings);
                Caller caller = new Caller(gateway.url())) {
            members.forEach(caller::enrol);
            ConcurrentLinkedQueue<Deed> open = new ConcurrentLinkedQueue<>(deeds);
            CountDownLatch acknowledgements = new CountDownLatch(kill);
            for (int i = 0; i < IN_FLIGHT; i++) {
                next(caller, open, acknowledgements);
            }
            assertThat(acknowledgements.await(60, TimeUnit.SECONDS)).isTrue();
            gateway.kill();
        }
    }

    private static void next(Caller caller, ConcurrentLinkedQueue<Deed> open, CountDownLatch acknowledgements) {
        Deed deed = open.poll();
        if (deed == null) {
            return;
        }
        CompletableFuture<Void> unused = deed.send(caller).thenAccept(answer -> {
            deed.hear(answer);
            acknowledgements.countDown();
            next(caller, open, acknowledgements);
        });
    }
}
