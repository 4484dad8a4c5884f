package io.cumul.checker.drive;

import io.cumul.checker.history.Answer;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.history.History;
import io.cumul.checker.plan.Call;
import io.cumul.checker.plan.Names;
import io.cumul.checker.plan.Plan;
import io.cumul.checker.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Concurrent clients that carry a plan out and write everything down. */
public final class Driver implements AutoCloseable {
    private static final long BEYOND = 1_000_000;

    private final History history = new History();
    private final Gateways gateways;
    private final Wire wire;
    private final AtomicLongArray told;
    /** The ids of holds by the keys under which they were placed, as far as they were told. */
    private final Map<Integer, String> holds = new ConcurrentHashMap<>();
    /** Which hold a call is about: the same whenever it is repeated, for it means another thing otherwise. */
    private final Map<Call, String> about = new ConcurrentHashMap<>();

    private final int clients;

    /**
     * A driver.
     *
     * @param plan whose members there are
     * @param names what they are called
     * @param keys who calls
     * @param clients how many calls are under way at once, 1 or more
     */
    public Driver(Plan plan, Names names, Gateways gateways, Keys keys, int clients) {
        this.gateways = gateways;
        this.wire = new Wire(names, keys);
        this.told = new AtomicLongArray(plan.members());
        this.clients = clients;
    }

    /** Everything that was asked and answered so far. */
    public History history() {
        return history;
    }

    /** Puts the run's reward into the catalogue, so many of it. */
    public void shelve(long stock) {
        wire.shelve(gateways.url(0), stock);
    }

    /** Makes the calls; each client takes up the next one when it has its answer. Returns when all have ended. */
    public void run(List<Step> steps) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    for (int at = next.getAndIncrement(); at < steps.size(); at = next.getAndIncrement()) {
                        take(steps.get(at));
                    }
                });
            }
        }
    }

    /** Asks again, under the same key, whatever has no definite answer; see {@link Settling}. */
    public void settle() {
        new Settling(this).settle();
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Makes one call. Who hears nothing does as a checkout would: repeats it at once, elsewhere. */
    private void take(Step step) {
        Exchange exchange = ask(step.call(), step.gateway(), step.hurried());
        if (exchange.answer() instanceof Answer.Silence) {
            ask(step.call(), step.gateway() + 1, false);
        }
    }

    Exchange ask(Call call, int gateway, boolean hurried) {
        int number = gateways.number(gateway);
        long minVersion = minVersion(call);
        long began = history.clock();
        String holdId = holdId(call);
        Answer answer = wire.ask(gateways.url(number), call, minVersion, holdId, hurried);
        Exchange exchange = new Exchange(call, number, minVersion, holdId, began, history.clock(), answer);
        history.add(exchange);
        if (call instanceof Call.Hold hold && exchange.done()) {
            holds.put(hold.key(), exchange.body().path("holdId").asText());
        }
        told.accumulateAndGet(call.member(), exchange.version(), Math::max);
        return exchange;
    }

    /** A hold whose id nobody knows yet is asked for by an id that there is not. */
    private String holdId(Call call) {
        return call instanceof Call.Resolving resolving
                ? about.computeIfAbsent(
                        call, first -> holds.getOrDefault(resolving.hold(), "nobody-knows-" + resolving.hold()))
                : "";
    }

    private long minVersion(Call call) {
        Call.Floor floor = switch (call) {
            case Call.Balance balance -> balance.floor();
            case Call.Account account -> account.floor();
            default -> Call.Floor.NONE;
        };
        return switch (floor) {
            case NONE -> 0;
            case TOLD -> told.get(call.member());
            case BEYOND -> told.get(call.member()) + BEYOND;
        };
    }
}
