package io.cumul.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Book;
import java.time.Instant;

/** Holds every balance that was shown against what the journal had at that version. */
final class BalanceRule implements Rule {
    private static final Promise PROMISE = Promise.BALANCES_WERE;

    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (Exchange exchange : dossier.exchanges()) {
            JsonNode balance = exchange.balance();
            if (balance.isMissingNode()) {
                continue;
            }
            long version = balance.path("version").asLong();
            if (dossier.entry(version).isEmpty()) {
                faults.add(PROMISE, "there never was version %d: %s", version, exchange);
                continue;
            }
            Holding holding = dossier.holding(version);
            Instant asOf = Instant.parse(balance.path("asOf").asText());
            boolean same = shows(balance, "available", holding.available(asOf))
                    && shows(balance, "pending", holding.in(Book.PENDING))
                    && shows(balance, "held", holding.held(asOf))
                    && shows(balance, "owed", Math.max(0, -holding.available(asOf)));
            faults.unless(same, PROMISE, "the journal had %s at that version, not %s", holding, exchange);
        }
    }

    private static boolean shows(JsonNode balance, String member, long points) {
        return balance.path(member).isIntegralNumber() && balance.path(member).asLong() == points;
    }
}
