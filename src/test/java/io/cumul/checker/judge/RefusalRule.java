package io.cumul.checker.judge;

import io.cumul.checker.history.Answer;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.time.Instant;
import java.util.Set;

/** Asks of every refusal whether it was true at some moment between call and answer. */
final class RefusalRule implements Rule {
    private static final Set<String> KNOWN = Set.of(
            "404 HOLD_NOT_FOUND",
            "404 ORDER_NOT_FOUND",
            "409 ACCOUNT_FROZEN",
            "409 HOLD_CAPTURED",
            "409 HOLD_VOIDED",
            "409 INSUFFICIENT_POINTS",
            "409 LIMIT_REACHED",
            "409 ORDER_ALREADY_EARNED",
            "409 OUT_OF_STOCK",
            "409 REFUND_ALREADY_MADE",
            "410 HOLD_EXPIRED",
            "422 CAPTURE_EXCEEDS_HOLD",
            "422 REFUND_EXCEEDS_ORDER",
            "422 " + Act.REUSED);

    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Act act : dossier.acts()) {
            act.exchanges().stream()
                    .filter(exchange -> exchange.answer().code().equals(Act.REUSED))
                    .forEach(exchange -> reused(dossier, act, exchange, faults));
            act.outcomes().stream()
                    .findFirst()
                    .filter(exchange -> !exchange.done())
                    .ifPresent(exchange -> kept(dossier, act, exchange, faults));
        }
        for (Exchange exchange : dossier.exchanges()) {
            switch (exchange.answer().code()) {
                case "ACCOUNT_NOT_FOUND" ->
                    truth(dossier.windows().couldBe(0, exchange.began(), exchange.ended()), exchange, faults);
                case "VERSION_NOT_REACHED" -> notReached(dossier, exchange, faults);
                default -> known(exchange, faults);
            }
        }
    }

    /** A refusal that is kept was true when the key got its outcome: before the first who was told, after the first who asked. */
    private static void kept(Dossier dossier, Act act, Exchange exchange, Faults faults) {
        boolean could = switch (exchange.answer().code()) {
            case "INSUFFICIENT_POINTS" -> insufficient(dossier, act, exchange);
            case "ORDER_ALREADY_EARNED" -> earned(dossier, act, exchange);
            // Whatever else there may be is not among the answers that are known.
            default ->
                new HoldRefusals(dossier, act, exchange)
                        .couldBe(exchange.answer().code())
                        .orElse(true);
        };
        truth(could, exchange, faults);
    }

    private static boolean insufficient(Dossier dossier, Act act, Exchange exchange) {
        long requested = exchange.body().path("requested").asLong();
        long available = exchange.body().path("available").asLong(Long.MAX_VALUE);
        if (wanted(exchange.call()) != requested || available >= requested) {
            return false;
        }
        Instant at = dossier.kept(act).map(kept -> kept.at()).orElse(Instant.MIN);
        long[] possible = dossier.windows().possible(act.began(), act.answered());
        for (long version = Math.max(1, possible[0]); version <= possible[1]; version++) {
            if (dossier.holding(version).available(at) + replaced(dossier, version, exchange.call(), at) == available) {
                return true;
            }
        }
        return false;
    }

    private static long wanted(Call call) {
        return switch (call) {
            case Call.Redeem redeem -> redeem.points();
            case Call.Prize prize -> prize.points();
            case Call.Hold hold -> hold.points();
            case Call.Adjust adjust -> -adjust.points();
            default -> 0;
        };
    }

    /** A hold may spend the points of the one that it replaces. */
    private static long replaced(Dossier dossier, long version, Call call, Instant at) {
        return call instanceof Call.Hold hold
                ? dossier.holding(version).heldFor(dossier.names().order(hold.order()), at)
                : 0;
    }

    private static boolean earned(Dossier dossier, Act act, Exchange exchange) {
        long seq = exchange.body().path("seq").asLong();
        Entry entry = dossier.entry(seq).orElse(null);
        return entry != null
                && exchange.call() instanceof Call.Earn earn
                && entry.awards()
                && dossier.names().order(earn.order()).equals(entry.order())
                && dossier.windows().couldBe(seq, Long.MIN_VALUE, act.answered());
    }

    /** Something else had been asked under the key by then, and it is what the key came to mean. */
    private static void reused(Dossier dossier, Act act, Exchange exchange, Faults faults) {
        boolean other = act.meaning()
                .map(meaning -> !meaning.equals(exchange.call()) && act.began() <= exchange.ended())
                .orElse(false);
        truth(other && dossier.kept(act).isPresent(), exchange, faults);
    }

    private static void notReached(Dossier dossier, Exchange exchange, Faults faults) {
        long version = exchange.body().path("version").asLong();
        truth(
                version < exchange.minVersion()
                        && dossier.windows().couldBe(version, exchange.began(), exchange.ended()),
                exchange,
                faults);
    }

    private static void truth(boolean could, Exchange exchange, Faults faults) {
        faults.unless(could, Promise.REFUSALS_ARE_TRUE, "that was not so at any moment of the call: %s", exchange);
    }

    private static void known(Exchange exchange, Faults faults) {
        if (exchange.answer() instanceof Answer.Said said) {
            boolean known = switch (said.status()) {
                case 200, 201 -> true;
                case 404, 409, 410, 422 -> KNOWN.contains(said.status() + " " + said.code());
                case 503 -> !said.code().isEmpty();
                default -> false;
            };
            faults.unless(known, Promise.ANSWERS_ARE_KNOWN, "%s", exchange);
        }
    }
}
