package io.cumul.checker.judge;

import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows the orders of one account through its journal. */
final class Returns {
    private final Dossier dossier;
    private final Map<String, OrderBooks> orders = new HashMap<>();

    Returns(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What is known of an order so far. */
    OrderBooks of(String order) {
        return orders.getOrDefault(order, OrderBooks.UNKNOWN);
    }

    /** Takes one more entry in. */
    void add(Entry entry) {
        String order = entry.order();
        if (order == null) {
            return;
        }
        OrderBooks before = of(order);
        if (entry.awards()) {
            dossier.cents(entry).ifPresent(cents -> orders.put(order, before.earned(cents)));
        } else if (entry.spends()) {
            orders.put(order, before.spending(entry));
        } else if (entry.kind() == Entry.REFUND) {
            asked(entry).ifPresent(refund -> orders.put(order, before.returning(refund)));
        }
    }

    /** Who asked for a refund that was made. */
    Optional<Call.Refund> asked(Entry entry) {
        return dossier.asked(entry)
                .filter(exchange -> exchange.call() instanceof Call.Refund refund
                        && dossier.names()
                                .refund(refund.refund())
                                .equals(entry.details().path("refund").asText()))
                .map(exchange -> (Call.Refund) exchange.call())
                .findFirst();
    }

    /** The order of an account after so many of its entries. */
    static OrderBooks at(Dossier dossier, String order, long version) {
        Returns returns = new Returns(dossier);
        dossier.journal().stream()
                .filter(entry -> entry.seq() <= version && order.equals(entry.order()))
                .forEach(returns::add);
        return returns.of(order);
    }
}
