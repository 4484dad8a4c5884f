package io.cumul.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.redis.Shop.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The only one who uses an account, and so knows what each answer must be, however the cache fares. Orders, accounts and
 * chances come from a seed.
 */
final class Shopper implements Runnable {
    private static final int MOST_EUROS = 20;

    private final Shop shop;
    private final Random random;
    private final String name;
    private final Tally tally;
    /** What the account had at each of its versions. */
    private final Map<Long, Long> history = new HashMap<>();

    private long version = 1;
    private long available;
    private int orders;

    Shopper(Shop shop, String name, long seed, Tally tally) {
        this.shop = shop;
        this.name = name;
        this.random = new Random(seed);
        this.tally = tally;
    }

    /** Enrols, and then acts until it is told to leave. Whatever was wrong is thrown. */
    @Override
    public void run() {
        assertThat(shop.enrol().status()).isEqualTo(201);
        history.put(1L, 0L);
        while (!tally.leaving) {
            switch (random.nextInt(8)) {
                case 0, 1 -> earn();
                case 2, 3 -> redeem(1 + (available > 1 ? random.nextLong(available) : 0));
                case 4 -> redeem(available + 1 + random.nextInt(5));
                case 5 -> readSince();
                default -> readAny();
            }
            tally.acts.incrementAndGet();
        }
    }

    private void earn() {
        long euros = 1 + random.nextInt(MOST_EUROS);
        String order = order();
        Answer answer = shop.earn(order, euros);
        assertThat(answer.status()).as("earn: %s", answer).isEqualTo(201);
        long points = answer.body().path("points").asLong();
        posted(answer, available + points);
        if (random.nextInt(4) == 0) {
            again(answer, shop.earn(order, euros));
        }
    }

    private void redeem(long points) {
        String order = order();
        Answer answer = shop.redeem(order, points);
        if (points <= available) {
            assertThat(answer.status())
                    .as("redeem %s of %s: %s", points, available, answer)
                    .isEqualTo(201);
            posted(answer, available - points);
            if (answer.check().equals("doubt")) {
                tally.paidInDoubt.incrementAndGet();
            }
        } else {
            assertThat(answer.code())
                    .as("redeem %s of %s: %s", points, available, answer)
                    .isEqualTo("INSUFFICIENT_POINTS");
        }
        if (random.nextInt(4) == 0) {
            again(answer, shop.redeem(order, points));
        }
    }

    private void posted(Answer answer, long expected) {
        version++;
        available = expected;
        history.put(version, available);
        assertThat(answer.version()).as("%s", answer).isEqualTo(version);
        assertThat(answer.available()).as("%s", answer).isEqualTo(available);
    }

    private static void again(Answer first, Answer second) {
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.replayed()).as("%s", second).isTrue();
        if (first.status() == 201) {
            assertThat(second.body()).isEqualTo(first.body());
        } else {
            assertThat(second.code()).isEqualTo(first.code());
        }
    }

    /** One's own last write is seen when its version is asked for. */
    private void readSince() {
        Answer answer = shop.balance(version);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("version").asLong()).isEqualTo(version);
        assertThat(answer.body().path("available").asLong()).isEqualTo(available);
    }

    /** Else the balance may be an older one, but none that the account never had. */
    private void readAny() {
        Answer answer = shop.balance(0);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("available").asLong())
                .as("%s", answer)
                .isEqualTo(history.get(answer.body().path("version").asLong()));
    }

    private String order() {
        return name + "-" + orders++;
    }

    /** What all shoppers did. */
    static final class Tally {
        final AtomicLong acts = new AtomicLong();
        final AtomicLong paidInDoubt = new AtomicLong();
        volatile boolean leaving;
    }
}
