package io.cumul.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.history.Answer;
import io.cumul.checker.history.Answer.Standing;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.plan.Call;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One key, one meaning, one answer; and no answer means what it says. */
final class KeyRule implements Rule {
    private static final List<String> FRESH = List.of("traceId", "instance", "detail");

    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Act act : dossier.acts()) {
            List<Exchange> outcomes = act.outcomes();
            meanings(act, outcomes, faults);
            answers(outcomes, faults);
            silence(dossier, act, faults);
        }
    }

    private static void meanings(Act act, List<Exchange> outcomes, Faults faults) {
        Set<Object> meanings = outcomes.stream().map(Exchange::call).collect(Collectors.toSet());
        faults.unless(
                meanings.size() <= 1, Promise.ONE_KEY_ONE_ANSWER, "%s means several things: %s", act.key(), meanings);
    }

    private static void answers(List<Exchange> outcomes, Faults faults) {
        for (Exchange again : outcomes) {
            Exchange first = outcomes.getFirst();
            faults.unless(same(first, again), Promise.ONE_KEY_ONE_ANSWER, "first %s, and then %s", first, again);
        }
        List<Exchange> originals = outcomes.stream()
                .filter(exchange -> exchange.answer() instanceof Answer.Said said && !said.replayed())
                .toList();
        faults.unless(originals.size() <= 1, Promise.ONE_KEY_ONE_ANSWER, "no replay of each other: %s", originals);
    }

    private static boolean same(Exchange first, Exchange again) {
        if (first.done() && again.done()) {
            return ((Answer.Said) first.answer()).text().equals(((Answer.Said) again.answer()).text());
        }
        return stable(first.body()).equals(stable(again.body()));
    }

    private static JsonNode stable(JsonNode body) {
        return body instanceof ObjectNode document ? document.deepCopy().without(FRESH) : body;
    }

    private static void silence(Dossier dossier, Act act, Faults faults) {
        List<Exchange> unknown = act.exchanges().stream()
                .filter(exchange -> exchange.answer().standing() == Standing.UNKNOWN)
                .toList();
        Set<Call> said = act.exchanges().stream()
                .filter(Exchange::definite)
                .map(Exchange::call)
                .collect(Collectors.toSet());
        unknown.stream()
                .map(Exchange::call)
                .filter(call -> !said.contains(call))
                .distinct()
                .forEach(call ->
                        faults.add(Promise.NOTHING_MEANS_NOTHING, "nobody has ever said what came of %s", call));
        if (unknown.isEmpty() && act.outcomes().isEmpty()) {
            dossier.kept(act)
                    .ifPresent(kept -> faults.add(
                            Promise.NOTHING_MEANS_NOTHING,
                            "%s stands for %s, and the only answers were %s",
                            act.key(),
                            kept,
                            act.exchanges()));
        }
    }
}
