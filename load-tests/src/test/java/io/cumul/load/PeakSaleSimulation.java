package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.cumul.load.retail.RetailData;
import io.cumul.load.sale.Baskets;
import io.cumul.load.sale.Mix;
import io.cumul.load.sale.Outcomes;
import io.cumul.load.sale.Visits;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sale at its peak: shoppers are enrolled and given points, then read balances, earn and redeem at a rate that does not
 * wait for the gateway. It fails on wrong answers only, never on slow ones: speed is for a person to judge.
 */
public final class PeakSaleSimulation extends Simulation {

    private final Settings settings = Settings.ofProcess();
    private final Gateway gateway = Gateway.of(settings);
    private final int shoppers = settings.count("cumul.members", 500);
    private final int rate = settings.count("cumul.rate", 200);
    private final long seed = Long.parseLong(settings.text("cumul.seed", Long.toString(System.nanoTime())));
    private final Outcomes outcomes = new Outcomes();

    public PeakSaleSimulation() {
        Baskets baskets =
                new Baskets(RetailData.bundled(), gateway.program().currency(), settings.count("cumul.lines", 3));
        setUp(funding(baskets).andThen(sale(baskets)))
                .protocols(gateway.protocol())
                .assertions(
                        global().failedRequests().count().is(0L),
                        // Two for each shopper's funding; a sale without visits proves nothing.
                        global().allRequests().count().gt(2L * shoppers));
    }

    private PopulationBuilder funding(Baskets baskets) {
        BigDecimal amount = new BigDecimal(settings.text("cumul.funding", "1000.00"));
        Patience patience = new Patience(settings.duration("cumul.patience", "30s"));
        int users = settings.count("cumul.users", 32);
        ShopperFunding funding = new ShopperFunding(UUID.randomUUID(), baskets.funding(amount), patience);
        return scenario("funding").exec(funding.each(shoppers)).injectOpen(atOnceUsers(users));
    }

    private PopulationBuilder sale(Baskets baskets) {
        Mix mix = Mix.parse(settings.text("cumul.mix", "60/25/15"));
        Visits visits = new Visits(shoppers, mix, baskets, new SplittableRandom(seed));
        Duration ramp = settings.duration("cumul.ramp", "5s");
        Duration duration = settings.duration("cumul.duration", "30s");
        return scenario("sale")
                .exec(feed(sessions(visits)).exec(new SaleVisit(outcomes).chain()))
                .injectOpen(
                        rampUsersPerSec(1).to(rate).during(ramp),
                        constantUsersPerSec(rate).during(duration));
    }

    private static Iterator<Map<String, Object>> sessions(Visits visits) {
        return Stream.generate(() -> Map.<String, Object>of(SaleVisit.VISIT.name(), visits.next()))
                .iterator();
    }

    @Override
    public void after() {
        System.out.println(outcomes);
        System.out.println("peak-sale: members=%d rate=%d/s seed=%d".formatted(shoppers, rate, seed));
    }
}
