package io.cumul.load.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a member has kept so far of an order. */
final class Kept {

    private final Invoice order;
    private final int[] pieces;

    Kept(Invoice order) {
        this.order = order;
        this.pieces = order.lines().stream().mapToInt(Invoice.Line::quantity).toArray();
    }

    Invoice order() {
        return order;
    }

    boolean holds(String sku, int quantity) {
        int held = 0;
        for (int i = 0; i < pieces.length; i++) {
            held += order.lines().get(i).sku().equals(sku) ? pieces[i] : 0;
        }
        return held >= quantity;
    }

    /** Gives pieces back, from the earliest line that still has some. */
    SortedMap<Integer, Integer> giveBack(String sku, int quantity) {
        SortedMap<Integer, Integer> taken = new TreeMap<>();
        int open = quantity;
        for (int i = 0; i < pieces.length && open > 0; i++) {
            int part = order.lines().get(i).sku().equals(sku) ? Math.min(open, pieces[i]) : 0;
            if (part > 0) {
                pieces[i] -= part;
                open -= part;
                taken.put(i, part);
            }
        }
        return taken;
    }

    /** The points of an order of what is kept. */
    long points() {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < pieces.length; i++) {
            total = total.add(cost(i, pieces[i]));
        }
        return total.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** What pieces of a line cost: a line's amount is its unit price times its pieces, so nothing is ever rounded. */
    BigDecimal cost(int line, int quantity) {
        Invoice.Line bought = order.lines().get(line);
        return bought.amount()
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(bought.quantity()), 2, RoundingMode.UNNECESSARY);
    }
}
