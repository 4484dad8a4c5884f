package io.cumul.program;

/** A program's text without fault, to be spoiled in one place. */
final class ProgramYaml {
    static final String TEXT = """
            programId: test
            name: Test Program
            currency: EUR
            timeZone: Europe/Paris
            earn:
              rate:
                points: 1
                per: "1.00"
              rounding: HALF_UP
              minimumSpend: "5.00"
              counts:
                shipping: true
                tax: false
                discount: true
              exclude:
                skus: [coupon, "0815"]
                categories: [books]
                paymentMethods: [GIFT_CARD]
              lateEarnWindow: 10d
            expiry:
              months: 12
              roundTo: END_OF_MONTH
            """;

    private ProgramYaml() {}

    /** The text with a part of it replaced, which must be there once. */
    static String with(String part, String other) {
        int at = TEXT.indexOf(part);
        if (at < 0 || TEXT.indexOf(part, at + 1) >= 0) {
            throw new AssertionError("not there once: " + part);
        }
        return TEXT.replace(part, other.replace("\\n", "\n"));
    }
}
