package io.cumul.program;

import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.RefundPolicy;
import io.cumul.core.program.Ruleset;
import io.cumul.http.view.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Paying with points and giving goods back, told to members. */
final class RedeemingSentences {
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    RedeemingSentences(Wording wording) {
        this.wording = wording;
    }

    /** A sentence for each rule. */
    List<String> of(Ruleset ruleset) {
        if (ruleset.payment() != null) {
            payment(ruleset.payment());
        }
        refunds(ruleset.refunds());
        return sentences;
    }

    private void payment(PointsPayment payment) {
        say("payment", payment.rate().points(), wording.money(payment.rate().per()));
        if (payment.minimum() > payment.step()) {
            say("payment.minimum", payment.minimum());
        }
        if (payment.step() > 1) {
            say("payment.step", payment.step());
        }
        if (payment.maximum() != null) {
            say("payment.maximum", payment.maximum());
        }
        if (!payment.share().equals(Multiplier.ONE)) {
            say("payment.share", percent(payment.share()));
        }
        say("payment.earns." + payment.earnsOnPaidPart());
    }

    private String percent(Multiplier share) {
        return wording.decimal(BigDecimal.valueOf(share.tenThousandths(), 2)
                .stripTrailingZeros()
                .toPlainString());
    }

    private void refunds(RefundPolicy refunds) {
        Rate rate = refunds.chargeRate();
        Money per = rate == null ? null : rate.per();
        say("refunds." + refunds.clawBack(), rate == null ? 0 : rate.points(), per == null ? "" : wording.money(per));
        say("refunds.restore." + refunds.restore(), refunds.graceDays());
    }

    private void say(String key, Object... values) {
        sentences.add(wording.say(key, values));
    }
}
