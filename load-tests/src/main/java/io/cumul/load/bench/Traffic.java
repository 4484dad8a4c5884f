package io.cumul.load.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One stream of requests over its own wires. A closed loop sends the next request when the last is answered; an open one
 * when it is due, or as soon as a wire is free.
 */
final class Traffic {
    private final Plan.Stream plan;
    private final RequestMix mix;
    private final List<Wire> wires = new ArrayList<>();
    private final ArrayDeque<Wire> free = new ArrayDeque<>();
    private final ArrayDeque<Long> late = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final SplittableRandom random;

    private @Nullable Pace pace;
    private Window window = Window.NONE;
    private boolean ended;
    private long offered;

    Traffic(
            Plan.Stream plan,
            List<InetSocketAddress> servers,
            Selector selector,
            String apiKey,
            SplittableRandom random)
            throws IOException {
        this.plan = plan;
        this.random = random;
        this.mix = RequestMix.of(plan.work(), plan.members(), plan.accounts(), apiKey, random);
        for (int wire = 0; wire < plan.connections(); wire++) {
            wires.add(new Wire(this, servers.get(wire % servers.size()), selector));
        }
        free.addAll(wires);
    }

    /** Begins; what happens within {@code measured} makes the figures. */
    void start(Window measured) throws IOException {
        window = measured;
        long now = System.nanoTime();
        if (plan.open()) {
            pace = new Pace(plan.rate(), now, random);
        } else {
            while (!free.isEmpty()) {
                free.poll().send(mix, now);
            }
        }
    }

    /** Sends what is due and returns when the next is; {@link Long#MAX_VALUE} if nothing will be by itself. */
    long send(long now) throws IOException {
        Pace due = pace;
        if (due == null || ended) {
            return Long.MAX_VALUE;
        }
        for (; due.due() - now <= 0; due.advance()) {
            if (window.holds(due.due())) {
                offered++;
            }
            Wire wire = free.poll();
            if (wire == null) {
                late.add(due.due());
            } else {
                wire.send(mix, due.due());
            }
        }
        return due.due();
    }

    /** Begins nothing more, save what was due already. */
    void end() {
        ended = true;
    }

    /** Whether nothing is under way any more. */
    boolean quiet() {
        return late.isEmpty() && free.size() == wires.size();
    }

    void answered(Wire wire, int status, long startedAt) throws IOException {
        long now = System.nanoTime();
        Answer answer = Answer.ACCEPTED;
        if (status < 200 || status > 299) {
            String body = wire.body();
            answer = Answer.of(status, body);
            if (answer != plan.work().expected() && !answer.turnedAway()) {
                tally.wrong(status, body);
            }
        } else if (plan.work().expected() != Answer.ACCEPTED) {
            tally.wrong(status, wire.body());
        }
        tally.count(answer, window.holds(now));
        if (window.holds(startedAt)) {
            tally.latency(answer, now - startedAt);
        }
        next(wire, now);
    }

    void broken(Wire wire) throws IOException {
        tally.broken();
        next(wire, System.nanoTime());
    }

    private void next(Wire wire, long now) throws IOException {
        Long due = late.poll();
        if (due != null) {
            wire.send(mix, due);
        } else if (ended || plan.open()) {
            free.push(wire);
        } else {
            wire.send(mix, now);
        }
    }

    void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }

    Plan.Stream plan() {
        return plan;
    }

    Tally tally() {
        return tally;
    }

    /** How many requests were due in the window; counted in an open loop only. */
    long offered() {
        return offered;
    }

    /** How many requests were sent and have had no answer. */
    long unanswered() {
        return wires.size() - free.size();
    }

    /** How many requests were due and could not even be sent, since no wire was free. */
    long unsent() {
        return late.size();
    }
}
