package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands items out to virtual users, each taking the next when it is done with one. So the number of users bounds what is in
 * flight: items go side by side, the requests of one item in order.
 */
final class InTurn<T> {

    private final AtomicInteger next = new AtomicInteger();
    private final Attribute<T> attribute;
    private final List<T> items;

    private InTurn(Attribute<T> attribute, List<T> items) {
        this.attribute = attribute;
        this.items = items;
    }

    /** Goes through {@code chain} once for each item, which stands in {@code attribute} meanwhile. */
    static <T> ChainBuilder each(Attribute<T> attribute, List<T> items, ChainBuilder chain) {
        InTurn<T> turns = new InTurn<>(attribute, items);
        return exec(turns::take).exec(asLongAs(attribute::isIn).on(exec(chain).exec(turns::take)));
    }

    private Session take(Session session) {
        int index = next.getAndIncrement();
        return index < items.size() ? attribute.put(session, items.get(index)) : attribute.removeFrom(session);
    }
}
