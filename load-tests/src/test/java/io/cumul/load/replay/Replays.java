package io.cumul.load.replay;

import io.cumul.load.retail.Invoice;
import io.cumul.load.retail.Member;
import io.cumul.load.retail.Refund;
import io.cumul.load.retail.RetailData;
import io.cumul.load.retail.Spend;
import io.cumul.load.wire.Balance;
import io.cumul.load.wire.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One member with two purchases, of 139 and 22 points, and the standing that agrees with them. */
final class Replays {

    static final Invoice FIRST = invoice("536365", "139.12");
    static final Invoice SECOND = invoice("536366", "22.20");
    static final Member MEMBER = new Member("17850", List.of(FIRST, SECOND));
    static final Refund RETURNED =
            new Refund("C536379", FIRST, List.of(new Refund.Line(1, "85123A", 1, new BigDecimal("11.00"))), 11);
    static final Spend SPENT = new Spend(SECOND, Spend.Way.CAPTURE_PART, 69, 35);
    static final Refund HALF =
            new Refund("C536380", SECOND, List.of(new Refund.Line(1, "85123A", 3, new BigDecimal("11.10"))), 11);
    static final RetailData DATA = new RetailData(List.of(MEMBER), List.of());

    static final Entry ENROLLED = new Entry(1, "ENROL", 0, null);
    static final Entry EARNED_FIRST = new Entry(2, "EARN", 139, "536365");
    static final Entry EARNED_SECOND = new Entry(3, "EARN", 22, "536366");

    private Replays() {}

    static Balance balance(long available, long version) {
        return new Balance("retail-17850", available, 0, 0, 0, version);
    }

    static Standing agreeing() {
        return new Standing(balance(161, 3), List.of(EARNED_SECOND, EARNED_FIRST, ENROLLED));
    }

    private static Invoice invoice(String number, String amount) {
        var line = new Invoice.Line("85123A", 6, new BigDecimal(amount));
        return new Invoice(number, "17850", Instant.parse("2010-12-01T08:26:00Z"), List.of(line));
    }
}
