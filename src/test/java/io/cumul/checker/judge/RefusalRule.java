package io.cumul.checker.judge;

import io.cumul.checker.history.Answer;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.time.Instant;

/** Asks of every refusal whether it was true at some moment between call and answer. */
final class RefusalRule implements Rule {
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
            default -> true;
        };
        truth(could, exchange, faults);
    }

    private static boolean insufficient(Dossier dossier, Act act, Exchange exchange) {
        long requested = exchange.body().path("requested").asLong();
        long available = exchange.body().path("available").asLong(-1);
        if (!(exchange.call() instanceof Call.Redeem redeem)
                || redeem.points() != requested
                || available < 0
                || available >= requested) {
            return false;
        }
        Instant at = dossier.kept(act).map(kept -> kept.at()).orElse(Instant.MIN);
        long[] possible = dossier.windows().possible(act.began(), act.answered());
        for (long version = Math.max(1, possible[0]); version <= possible[1]; version++) {
            if (dossier.holding(version).available(at) == available) {
                return true;
            }
        }
        return false;
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
                case 409 ->
                    said.code().equals("INSUFFICIENT_POINTS") || said.code().equals("ORDER_ALREADY_EARNED");
                case 422 -> said.code().equals(Act.REUSED);
                case 503 -> !said.code().isEmpty();
                default -> false;
            };
            faults.unless(known, Promise.ANSWERS_ARE_KNOWN, "%s", exchange);
        }
    }
}
