package io.cumul.load.sale;

import io.cumul.load.wire.Earn;
import io.cumul.load.wire.Json;
import io.cumul.load.wire.Redeem;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * An endless queue of visits. Who comes, for what and with which basket follows from the given chance, so a seed repeats it;
 * order ids and keys are fresh in every run, or a repeated run would be all replays.
 */
public final class Visits {

    private static final int LARGEST_REDEMPTION = 100;

    private final int shoppers;
    private final Mix mix;
    private final Baskets baskets;
    private final RandomGenerator random;

    public Visits(int shoppers, Mix mix, Baskets baskets, RandomGenerator random) {
        this.shoppers = shoppers;
        this.mix = mix;
        this.baskets = baskets;
        this.random = random;
    }

    public Visit next() {
        Operation operation = mix.operation(random.nextInt(100));
        Shopper shopper = new Shopper(random.nextInt(shoppers));
        String id = UUID.randomUUID().toString();
        return new Visit(operation, shopper, id, body(operation, id));
    }

    private String body(Operation operation, String orderId) {
        return switch (operation) {
            case BALANCE -> "";
            case EARN -> Json.write(new Earn(orderId, "WEB", null, baskets.draw(random)));
            case REDEEM -> Json.write(new Redeem(orderId, "WEB", 1 + random.nextInt(LARGEST_REDEMPTION)));
        };
    }
}
