package io.cumul.encoding;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Terms;
import io.cumul.core.points.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's holds as a compact text, joined by {@code |}. Each is its id, its order, the part, the channel, the
 * microseconds since 1970 at which it was placed and ends, its points as {@link LotsText} has them, the order's total and
 * what it is for; {@code -} stands for what is absent. {@code h1 o-7 - WEB 1798761600000000 1798762500000000 120<1798900000
 * 9900=EUR reward=coffee=2} is one; no holds are the empty text. A reward that comes with codes, or of which members may have only
 * so many, says that too: {@code reward=coffee=2=CODE_ONCE=2026-11-01}. Money is {@code payment=500=EUR}, with what was said to be
 * payable after it: {@code payment=500=EUR=9900}.
 */
public final class HoldsText {
    private static final String NONE = "-";
    private static final String REWARD = "reward=";
    private static final String PAYMENT = "payment=";
    private static final String EVER = "EVER";
    private static final int SHORT = 2;
    private static final int LONG = 4;

    private HoldsText() {}

    /** Writes holds. */
    public static String write(Holds holds) {
        if (holds.list().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(holds.list().size() * 96);
        for (Hold hold : holds.list()) {
            text.append(text.isEmpty() ? "" : "|").append(hold(hold));
        }
        return text.toString();
    }

    /**
     * Reads holds.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Holds read(String text) {
        if (text.isEmpty()) {
            return Holds.NONE;
        }
        List<Hold> holds = new ArrayList<>();
        for (String hold : text.split("\\|", -1)) {
            holds.add(hold(new Words(hold)));
        }
        return new Holds(holds);
    }

    private static String hold(Hold hold) {
        return new Words()
                .put(hold.id())
                .put(hold.orderId())
                .put(hold.part() == null ? NONE : hold.part())
                .put(hold.channel().name())
                .put(Times.micros(hold.placedAt()))
                .put(Times.micros(hold.expiresAt()))
                .put(
                        hold.lots().list().isEmpty()
                                ? NONE
                                : LotsText.write(hold.lots().list()))
                .put(hold.orderTotal() == null ? NONE : money(hold.orderTotal()))
                .put(written(hold.terms()))
                .text();
    }

    private static Hold hold(Words words) {
        String id = words.next();
        String order = words.next();
        String part = orNull(words.next());
        Channel channel = Channel.valueOf(words.next());
        Instant placedAt = Times.instant(words.number());
        Instant expiresAt = Times.instant(words.number());
        String lots = orNull(words.next());
        String total = orNull(words.next());
        String terms = orNull(words.next());
        words.end();
        return new Hold(
                id,
                order,
                part,
                channel,
                lots == null ? Lots.NONE : new Lots(LotsText.read(lots)),
                placedAt,
                expiresAt,
                total == null ? null : money(total),
                terms == null ? null : terms(terms));
    }

    /** No id begins with a dash. */
    private static @Nullable String orNull(String word) {
        return word.equals(NONE) ? null : word;
    }

    private static String written(@Nullable Terms terms) {
        return switch (terms) {
            case null -> NONE;
            case Terms.Reward reward -> reward(reward);
            case Terms.Payment(Money amount, Money payable) ->
                PAYMENT + money(amount) + (payable == null ? "" : "=" + payable.minor());
        };
    }

    private static Terms terms(String word) {
        if (word.startsWith(PAYMENT)) {
            return payment(word.substring(PAYMENT.length()));
        }
        String[] parts =
                word.startsWith(REWARD) ? word.substring(REWARD.length()).split("=", -1) : new String[0];
        if (parts.length != SHORT && parts.length != LONG) {
            throw new IllegalArgumentException("no terms: " + word);
        }
        String rewardId = parts[0];
        int quantity = Math.toIntExact(Words.number(parts[1], 0, parts[1].length()));
        return parts.length == SHORT
                ? new Terms.Reward(rewardId, quantity)
                : new Terms.Reward(rewardId, quantity, Handout.valueOf(parts[2]), counted(parts[LONG - 1]));
    }

    private static Terms.Payment payment(String word) {
        int payable = word.indexOf('=', word.indexOf('=') + 1);
        if (payable < 0) {
            return new Terms.Payment(money(word));
        }
        Money amount = money(word.substring(0, payable));
        long minor = Words.number(word, payable + 1, word.length());
        return new Terms.Payment(amount, new Money(minor, amount.currency()));
    }

    private static String reward(Terms.Reward reward) {
        String text = REWARD + reward.rewardId() + '=' + reward.quantity();
        Terms.Counted counted = reward.counted();
        if (!reward.handout().coded() && counted == null) {
            return text;
        }
        String from = counted == null
                ? NONE
                : counted.from() == null ? EVER : counted.from().toString();
        return text + '=' + reward.handout() + '=' + from;
    }

    private static Terms.@Nullable Counted counted(String word) {
        if (word.equals(NONE)) {
            return null;
        }
        return new Terms.Counted(word.equals(EVER) ? null : LocalDate.parse(word));
    }

    private static String money(Money money) {
        return money.minor() + "=" + money.currency().getCurrencyCode();
    }

    private static Money money(String word) {
        int equals = Words.mark(word, '=');
        return new Money(Words.number(word, 0, equals), Currency.getInstance(word.substring(equals + 1)));
    }
}
