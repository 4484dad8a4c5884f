package io.cumul.posting;

import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.points.Money;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Program;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/**
 * The terms of a random program, in euros and in plain numbers that core and model each make their own sense of.
 *
 * @param points points per {@code per}
 * @param per cents
 * @param rounding the fraction's
 * @param minimum minimum spend in cents
 * @param shipping whether shipping counts
 * @param tax whether tax counts
 * @param discount whether what a discount took off counts
 * @param months months to live, then to the month's end; 0 for ever
 */
record Terms(
        long points,
        long per,
        RoundingMode rounding,
        long minimum,
        boolean shipping,
        boolean tax,
        boolean discount,
        int months) {
    static final String ZONE = "Europe/Paris";
    static final Duration WINDOW = Duration.ofDays(30);
    static final Set<String> SKUS = Set.of("coupon");
    static final Set<String> CATEGORIES = Set.of("books");
    static final Set<String> TENDERS = Set.of("GIFT_CARD");

    private static final RoundingMode[] ROUNDINGS = {
        RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN
    };

    static Terms random(Random random) {
        return new Terms(
                1 + random.nextInt(10),
                1 + random.nextInt(300),
                ROUNDINGS[random.nextInt(ROUNDINGS.length)],
                random.nextInt(3) * 500L,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4));
    }

    /** The program, as the core has it. */
    Program program() {
        String counting = (shipping ? "shipping " : "") + (tax ? "tax " : "") + (discount ? "discount" : "");
        Rulesets rules = Rulesets.ruleset()
                .rate(points, cents(per))
                .rounding(Rounding.valueOf(rounding.name()))
                .minimum(cents(minimum))
                .counting(counting)
                .excluding(new Exclusions(SKUS, CATEGORIES, TENDERS, Set.of()))
                .lateEarnWindow(WINDOW)
                .zone(ZONE);
        return (months == 0 ? rules : rules.expiringAfter(months)).program();
    }

    static Money cents(long cents) {
        return new Money(cents, MoneyText.eur("0.00").currency());
    }
}
