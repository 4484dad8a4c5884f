package io.cumul.encoding;

import io.cumul.core.account.Handout;
import io.cumul.core.account.Terms;
import io.cumul.core.ledger.Details;
import io.cumul.core.points.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an entry's kind says beside, as it stands in the journal: which it is shows in its first field. */
public final class DetailsJson {
    /** Counted in all, and in no period. */
    private static final String EVER = "EVER";

    private DetailsJson() {}

    /** Writes details. */
    public static String write(Details details) {
        return writing(details).text();
    }

    /**
     * Reads details.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Details read(String text) {
        return Fields.read(text, DetailsJson::details);
    }

    static Writing writing(Details details) {
        return switch (details) {
            case Details.Spent spent -> new Writing().put("spent", spent(spent));
            case Details.OfHold hold ->
                new Writing()
                        .put("hold", hold.id())
                        .put("expiresAt", hold.expiresAt())
                        .put("released", hold.released())
                        .put("replacedBy", hold.replacedBy())
                        .put("spent", hold.spent() == null ? null : spent(hold.spent()));
            case Details.OfRefund refund ->
                new Writing()
                        .put("refund", refund.refundId())
                        .put("sums", refund.sums() == null ? null : sums(refund.sums()));
            case Details.Reasoned reasoned ->
                new Writing()
                        .put("reason", reasoned.reasonCode())
                        .put("note", reasoned.note())
                        .put("actor", reasoned.actor());
        };
    }

    static Details details(Fields fields) {
        if (fields.has("hold")) {
            return new Details.OfHold(
                    fields.text("hold"),
                    fields.instantOrNull("expiresAt"),
                    fields.numberOrNull("released"),
                    fields.textOrNull("replacedBy"),
                    fields.objectOrNull("spent", DetailsJson::spent));
        }
        if (fields.has("refund")) {
            return new Details.OfRefund(fields.text("refund"), fields.objectOrNull("sums", DetailsJson::sums));
        }
        return fields.has("reason")
                ? new Details.Reasoned(fields.text("reason"), fields.textOrNull("note"), fields.text("actor"))
                : fields.object("spent", DetailsJson::spent);
    }

    private static Writing spent(Details.Spent spent) {
        Writing writing = new Writing();
        switch (spent.terms()) {
            case null -> {}
            case Terms.Reward reward -> reward(writing, reward);
            case Terms.Payment(Money amount, Money payable) ->
                writing.put("payment", money(amount)).put("payable", payable == null ? null : money(payable));
        }
        return writing.put("total", spent.orderTotal() == null ? null : money(spent.orderTotal()));
    }

    private static Details.Spent spent(Fields fields) {
        Money payment = fields.objectOrNull("payment", DetailsJson::money);
        return new Details.Spent(
                payment == null
                        ? reward(fields)
                        : new Terms.Payment(payment, fields.objectOrNull("payable", DetailsJson::money)),
                fields.objectOrNull("total", DetailsJson::money));
    }

    private static void reward(Writing writing, Terms.Reward reward) {
        writing.put("reward", reward.rewardId()).put("quantity", reward.quantity());
        if (reward.handout().coded()) {
            writing.put("handout", reward.handout());
        }
        Terms.Counted counted = reward.counted();
        if (counted != null) {
            writing.put("counted", counted.from() == null ? EVER : counted.from());
        }
    }

    private static @Nullable Terms reward(Fields fields) {
        if (!fields.has("reward")) {
            return null;
        }
        String counted = fields.textOrNull("counted");
        return new Terms.Reward(
                fields.text("reward"),
                fields.integer("quantity"),
                fields.has("handout") ? fields.constant(Handout.class, "handout") : Handout.NO_CODE,
                counted == null ? null : new Terms.Counted(counted.equals(EVER) ? null : LocalDate.parse(counted)));
    }

    private static Writing sums(Details.Sums sums) {
        Details.Shortfall shortfall = sums.shortfall();
        return new Writing()
                .put("first", sums.firstSeq())
                .put("clawedBack", sums.clawedBack())
                .put("restored", sums.restored())
                .put("expired", sums.expired())
                .put("owed", sums.owed())
                .put("forgiven", sums.forgiven())
                .put(
                        "shortfall",
                        shortfall == null
                                ? null
                                : new Writing()
                                        .put("points", shortfall.points())
                                        .put("amount", money(shortfall.amount())));
    }

    private static Details.Sums sums(Fields fields) {
        return new Details.Sums(
                fields.number("first"),
                fields.number("clawedBack"),
                fields.number("restored"),
                fields.number("expired"),
                fields.number("owed"),
                fields.number("forgiven"),
                fields.objectOrNull(
                        "shortfall",
                        shortfall -> new Details.Shortfall(
                                shortfall.number("points"), shortfall.object("amount", DetailsJson::money))));
    }

    private static Writing money(Money money) {
        return new Writing().put("minor", money.minor()).put("currency", money.currency());
    }

    private static Money money(Fields fields) {
        return new Money(fields.number("minor"), Currency.getInstance(fields.text("currency")));
    }
}
