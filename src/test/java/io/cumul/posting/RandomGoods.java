package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Returning;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What random callers buy, bring back and want for their points. */
final class RandomGoods {
    private static final String[] SKUS = {"mug", "cup", "jar", "coupon"};
    private static final @Nullable String[] CATEGORIES = {null, null, "kitchen", "books"};
    private static final @Nullable String[] TENDERS = {null, null, null, "CARD", "GIFT_CARD"};
    private static final String[] REWARDS = {"mug", "mug", "tea", "tea", "trip", "talk", "none"};
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Random random;

    RandomGoods(Random random) {
        this.random = random;
    }

    /** What is bought. */
    Basket basket(String code) {
        Currency currency = Currency.getInstance(code);
        List<Line> lines = new ArrayList<>();
        long goods = 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            long amount = chance(1) ? random.nextLong(Money.MAX_MINOR) : random.nextInt(chance(10) ? 2 : 3_000);
            lines.add(new Line(one(SKUS), one(CATEGORIES), 1 + random.nextInt(3), new Money(amount, currency)));
            goods += amount;
        }
        long discount = chance(30) ? random.nextLong(Math.min(goods, 2_000) + 1) : 0;
        return new Basket(lines, some(currency), some(currency), new Money(discount, currency), one(TENDERS));
    }

    private Money some(Currency currency) {
        return new Money(chance(30) ? random.nextInt(1_500) : 0, currency);
    }

    /** The same with its lines in another order. */
    Command shuffled(Command.Earn earn) {
        Basket basket = earn.basket();
        List<Line> lines = new ArrayList<>(basket.lines());
        Collections.shuffle(lines, random);
        Basket other = new Basket(lines, basket.shipping(), basket.tax(), basket.discount(), basket.paymentMethod());
        return new Command.Earn(earn.accountId(), earn.order(), earn.channel(), earn.occurredAt(), other);
    }

    /** Some of it comes back, or what it came to does; at times more than there is. */
    Returning returning(Basket basket) {
        int way = random.nextInt(100);
        if (way < 25) {
            return new Returning.Everything();
        } else if (way < 50) {
            long total = Math.max(1, basket.total().minor());
            return amount(chance(10) ? total : 1 + random.nextLong(Math.max(1, total / 2)));
        }
        List<Returning.Piece> pieces = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            int number = random.nextInt(basket.lines().size());
            Line line = basket.lines().get(number);
            int quantity = chance(60) ? line.quantity() : 1;
            long whole = line.amount().minor() / line.quantity() * quantity;
            Money amount = new Money(chance(60) ? whole : random.nextLong(whole + 1), basket.currency());
            pieces.add(new Returning.Piece(chance(50) ? number + 1 : null, line.sku(), quantity, amount));
        }
        return new Returning.Lines(pieces);
    }

    /** So many cents come back. */
    static Returning amount(long minor) {
        return new Returning.Amount(new Money(minor, EUR));
    }

    /** Points, or a reward, or money instead. */
    Price price(long points) {
        int way = random.nextInt(100);
        if (way < 55) {
            return new Price.OfPoints(points);
        } else if (way < 85) {
            return new Price.OfReward(one(REWARDS), chance(80) ? 1 : 1 + random.nextInt(3));
        }
        Money payable = chance(60) ? new Money(random.nextInt(5_000), EUR) : null;
        return new Price.OfMoney(new Money(1 + random.nextInt(2_000), EUR), payable);
    }

    /** What an order costs in all, if the caller says. */
    @Nullable
    Money orderTotal() {
        return chance(50) ? new Money(random.nextInt(5_000), EUR) : null;
    }

    private <T extends @Nullable Object> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
