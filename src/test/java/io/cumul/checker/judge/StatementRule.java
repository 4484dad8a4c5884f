package io.cumul.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.time.Instant;
import java.util.Objects;

/** Holds every line of every statement against the journal. */
final class StatementRule implements Rule {
    @Override
    public void judge(Dossier dossier, Faults faults) {
        dossier.exchanges().stream()
                .filter(exchange -> exchange.call() instanceof Call.Statement && exchange.done())
                .forEach(exchange -> judge(dossier, exchange, faults));
    }

    private static void judge(Dossier dossier, Exchange exchange, Faults faults) {
        long seq = exchange.version();
        long wanted = Math.min(seq, ((Call.Statement) exchange.call()).limit());
        JsonNode lines = exchange.body().path("entries");
        boolean whole = lines.size() == wanted && exchange.body().has("next") == (seq > wanted);
        for (JsonNode line : lines) {
            long number = seq--;
            whole &= line.path("seq").asLong() == number
                    && dossier.entry(number).map(entry -> tells(line, entry)).orElse(false);
        }
        faults.unless(whole, Promise.STATEMENTS_TELL, "the journal has something else than %s", exchange);
    }

    private static boolean tells(JsonNode line, Entry entry) {
        return line.path("points").asLong() == entry.points()
                && name(entry.from()).equals(line.path("from").asText())
                && name(entry.to()).equals(line.path("to").asText())
                && line.path("available").asLong() == entry.availableAfter()
                && Instant.parse(line.path("at").asText()).equals(entry.at())
                && line.path("orderId").asText().equals(Objects.requireNonNullElse(entry.order(), ""));
    }

    private static String name(Object book) {
        return book == null ? "" : book.toString();
    }
}
