package io.cumul.load;

import io.cumul.load.sale.Shopper;
import io.cumul.load.wire.Earn;
import io.cumul.load.wire.Json;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Enrols every shopper and lets one big purchase give them points to spend. */
record ShopperFunding(UUID run, Earn.Purchase purchase, Patience patience) {

    private static final Attribute<Shopper> SHOPPER = new Attribute<>("shopper");

    ChainBuilder each(int shoppers) {
        List<Shopper> all = IntStream.range(0, shoppers).mapToObj(Shopper::new).toList();
        ChainBuilder enrol = patience.ask(Requests.enrol(ShopperFunding::account), Set.of(200, 201));
        ChainBuilder fund = patience.ask(Requests.earn(ShopperFunding::account, this::order, this::body), Set.of(201));
        return InTurn.each(SHOPPER, all, enrol.exec(fund));
    }

    /** Serves as the key too: another one in every run, the same when a request is repeated. */
    private String order(Session session) {
        return run + "-" + SHOPPER.of(session).number();
    }

    private String body(Session session) {
        return Json.write(new Earn(order(session), "WEB", null, purchase));
    }

    private static String account(Session session) {
        return SHOPPER.of(session).accountId();
    }
}
