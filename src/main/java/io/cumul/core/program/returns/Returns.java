package io.cumul.core.program.returns;

import io.cumul.core.program.Basket;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been returned of a basket: lines, and money that was given back for no line in particular. The order in which it
 * came back does not show, so that a return in several steps ends where one in a single step does.
 *
 * @param items lines, each at most once, by number
 * @param amount money given back for no line in particular, in minor units, zero or more
 * @param everything whether all that was left was returned at some time
 */
public record Returns(List<Item> items, long amount, boolean everything) {
    /** Nothing yet. */
    public static final Returns NOTHING = new Returns(List.of(), 0, false);

    /** All that is left. */
    public static final Returns EVERYTHING = new Returns(List.of(), 0, true);

    /**
     * @throws IllegalArgumentException if the amount is negative or lines are out of order
     */
    public Returns {
        items = List.copyOf(items);
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).line() >= items.get(i).line()) {
                throw new IllegalArgumentException("lines out of order: " + items);
            }
        }
    }

    /** Money for no line in particular. */
    public static Returns money(long amount) {
        return new Returns(List.of(), amount, false);
    }

    /** Both together. */
    public Returns plus(Returns more) {
        List<Item> all = new ArrayList<>(items);
        more.items.forEach(item -> add(all, item));
        return new Returns(all, Math.addExact(amount, more.amount), everything || more.everything);
    }

    /** With one more piece of a line. */
    public Returns plus(Item item) {
        List<Item> all = new ArrayList<>(items);
        add(all, item);
        return new Returns(all, amount, everything);
    }

    /** What has been returned of a line, possibly nothing. */
    public Item line(int line) {
        return items.stream().filter(item -> item.line() == line).findFirst().orElse(new Item(line, 0, 0));
    }

    private static void add(List<Item> all, Item item) {
        int at = 0;
        while (at < all.size() && all.get(at).line() < item.line()) {
            at++;
        }
        if (at < all.size() && all.get(at).line() == item.line()) {
            all.set(at, all.get(at).plus(item));
        } else {
            all.add(at, item);
        }
    }

    /**
     * Of one line.
     *
     * @param line its number, 1 to {@link Basket#MAX_LINES}
     * @param quantity how many, zero or more
     * @param minor for how much in minor units, zero or more
     */
    public record Item(int line, int quantity, long minor) {
        /**
         * @throws IllegalArgumentException if a number is out of range
         */
        public Item {
            if (line < 1 || line > Basket.MAX_LINES || quantity < 0 || minor < 0) {
                throw new IllegalArgumentException("no line: " + line + ", " + quantity + " for " + minor);
            }
        }

        private Item plus(Item more) {
            return new Item(line, Math.addExact(quantity, more.quantity), Math.addExact(minor, more.minor));
        }
    }
}
