package io.cumul.posting;

import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Returning;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints: SHA-256 over the operation, the account and every value of the command with decimals normalised,
 * cut to its first 128 bits. The order of a basket's lines is part of
 * the meaning: lines are counted and returned by their number.
 */
public final class Fingerprints {
    /** Version of this algorithm. */
    public static final int ALGORITHM = 1;

    private Fingerprints() {}

    /** The fingerprint of a command. */
    public static Fingerprint of(Command command) {
        StringBuilder text = new StringBuilder(256);
        switch (command) {
            case Command.Enrol enrol -> enrol(enrol, text);
            case Command.Earn earn -> earn(earn, text);
            case Command.Act act -> act(act, text);
            case Command.Redeem redeem -> redeem(redeem, text);
            case Command.Refund refund -> refund(refund, text);
            case Command.Hold hold -> hold(hold, text);
            case Command.Capture capture -> {
                put(text, "capture", capture.accountId(), capture.holdId());
                put(text, capture.points(), capture.onExpired());
            }
            case Command.VoidHold voids -> put(text, "void", voids.accountId(), voids.holdId());
            case Command.Adjust adjust -> adjust(adjust, text);
            case Command.Freeze freeze -> status("freeze", freeze, text);
            case Command.Unfreeze unfreeze -> status("unfreeze", unfreeze, text);
            case Command.Close close -> status("close", close, text);
            case Command.Settle settle -> put(text, "settle", settle.accountId());
        }
        byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(ALGORITHM, HexFormat.of().formatHex(hash, 0, 16));
    }

    private static void enrol(Command.Enrol enrol, StringBuilder text) {
        Profile profile = enrol.profile();
        put(text, "enrol", enrol.accountId(), profile.channel(), profile.locale(), profile.birthday());
        put(text, profile.referredBy());
        putAll(text, profile.segments());
        putAll(text, profile.consents());
    }

    private static void earn(Command.Earn earn, StringBuilder text) {
        Basket basket = earn.basket();
        put(text, "earn", earn.accountId(), earn.order().orderId(), earn.order().part());
        put(text, earn.channel(), earn.occurredAt(), basket.currency(), minor(basket.shipping()));
        put(text, minor(basket.tax()), minor(basket.discount()), basket.paymentMethod());
        put(text, basket.lines().size());
        basket.lines().forEach(line -> line(line, text));
    }

    private static void act(Command.Act act, StringBuilder text) {
        put(text, "act", act.accountId(), act.action().action(), act.action().reference());
        put(text, act.channel(), act.occurredAt(), act.origin());
    }

    private static void redeem(Command.Redeem redeem, StringBuilder text) {
        put(text, "redeem", redeem.accountId(), redeem.orderId(), redeem.channel());
        price(redeem.price(), text);
        money(redeem.orderTotal(), text);
    }

    /** The hold's id is the gateway's choice: a repetition brings another one and means the same. */
    private static void hold(Command.Hold hold, StringBuilder text) {
        put(text, "hold", hold.accountId(), hold.orderId(), hold.channel());
        price(hold.price(), text);
        money(hold.orderTotal(), text);
        put(text, hold.ttl().toSeconds());
    }

    /** Points stand for themselves, as they did when there was no other price. */
    private static void price(Price price, StringBuilder text) {
        switch (price) {
            case Price.OfPoints(long points) -> put(text, points);
            case Price.OfReward(String rewardId, int quantity) -> put(text, "reward", rewardId, quantity);
            case Price.OfMoney(Money amount, Money payable) -> {
                put(text, "money");
                money(amount, text);
                money(payable, text);
            }
        }
    }

    private static void money(@Nullable Money money, StringBuilder text) {
        put(text, money == null ? null : money.currency(), money == null ? null : minor(money));
    }

    private static void refund(Command.Refund refund, StringBuilder text) {
        put(
                text,
                "refund",
                refund.accountId(),
                refund.order().orderId(),
                refund.order().part());
        put(text, refund.refundId(), refund.channel());
        switch (refund.what()) {
            case Returning.Everything() -> put(text, "everything");
            case Returning.Amount(Money money) -> put(text, "amount", minor(money));
            case Returning.Lines(List<Returning.Piece> pieces) -> {
                put(text, "lines", pieces.size());
                pieces.forEach(piece -> put(text, piece.line(), piece.sku(), piece.quantity(), minor(piece.amount())));
            }
        }
    }

    private static void adjust(Command.Adjust adjust, StringBuilder text) {
        put(
                text,
                "adjust",
                adjust.accountId(),
                adjust.points(),
                adjust.reason().reasonCode(),
                adjust.reason().note());
    }

    /** Who asks is no part of what is asked: a colleague who repeats it means the same. */
    private static void status(String name, Command.StatusChange change, StringBuilder text) {
        put(text, name, change.accountId(), change.reason().reasonCode());
    }

    private static void line(Line line, StringBuilder text) {
        put(text, line.sku(), line.category(), line.quantity(), minor(line.amount()));
    }

    private static Object minor(Money money) {
        return money.minor();
    }

    private static void putAll(StringBuilder text, List<String> values) {
        put(text, values.size());
        values.forEach(value -> put(text, value));
    }

    /** Each value with its length before it, so that no content can pass for the bounds between two values. */
    private static void put(StringBuilder text, @Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                text.append('-');
            } else {
                String content = value.toString();
                text.append(content.length()).append(':').append(content);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
