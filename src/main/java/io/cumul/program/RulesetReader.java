package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.points.Money;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Counting;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Line;
import io.cumul.core.program.RoundTo;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.tier.Tiers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a program, YAML or JSON, into the ruleset that the core judges by. */
public final class RulesetReader {
    /** The largest text, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;
    /** The most characters of a program's name. */
    public static final int MAX_NAME = 100;
    /** The most values in one list of exclusions. */
    public static final int MAX_EXCLUSIONS = 10_000;

    private static final Duration LATE_EARN_WINDOW = Duration.ofDays(30);

    /** Stands in for a currency that cannot be read: with four decimals, it finds no fault with an amount of another. */
    private static final Currency UNREAD = Currency.getInstance("CLF");

    private final Section program;
    private final Currency currency;

    private RulesetReader(Section program) {
        this.program = program;
        this.currency = program.need("currency", UNREAD, Forms::currency);
    }

    /**
     * Reads a text.
     *
     * @param version the ruleset's version, 1 or more
     * @param activeFrom when it comes into force
     * @return the program, or everything that is wrong with the text
     */
    public static Reading read(String text, int version, Instant activeFrom) {
        Faults faults = new Faults();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            faults.add("", "The text is larger than 1 MiB.");
            return new Reading.Faulty(faults.list());
        }
        JsonNode document = YamlTree.of(text, faults);
        RulesetReader reader = new RulesetReader(Section.root(document, faults));
        String name = reader.program.need("name", "", Forms.text(MAX_NAME));
        Ruleset ruleset = reader.ruleset(version, activeFrom);
        return faults.none() ? new Reading.Read(ruleset, name, document) : new Reading.Faulty(faults.list());
    }

    private Ruleset ruleset(int version, Instant activeFrom) {
        String programId = program.need("programId", "", Forms::id);
        ZoneId zone = program.need("timeZone", ZoneOffset.UTC, Forms::zone);
        Section earn = program.need("earn", "");
        BaseRule base = base(earn);
        Optional<Duration> window = earn.allow("lateEarnWindow", Optional.of(LATE_EARN_WINDOW), Forms::window);
        earn.close();
        Expiry expiry = expiry();
        program.close();
        return new Ruleset(
                programId,
                version,
                activeFrom,
                zone,
                base,
                Caps.NONE,
                List.of(),
                List.of(),
                Tiers.NONE,
                0,
                expiry,
                window.orElse(null));
    }

    private BaseRule base(Section earn) {
        Rate rate = rate(earn.need("rate", ""));
        Rounding rounding = earn.allow("rounding", Rounding.FLOOR, Forms.name(Rounding.class));
        Money minimum = earn.allow("minimumSpend", Money.zero(currency), Forms.money(currency));
        return new BaseRule(
                rate, rounding, minimum, counting(earn.allow("counts")), exclusions(earn.allow("exclude")), List.of());
    }

    private Rate rate(Section rate) {
        long points = rate.need("points", 1L, Forms.whole(1, Points.MAX_PER_COMMAND));
        Money per = rate.need("per", new Money(1, currency), Forms.someMoney(currency));
        rate.close();
        return new Rate(points, per);
    }

    private static Counting counting(Section counts) {
        boolean shipping = counts.allow("shipping", false, Forms::flag);
        boolean tax = counts.allow("tax", false, Forms::flag);
        boolean discount = counts.allow("discount", false, Forms::flag);
        counts.close();
        return new Counting(shipping, tax, discount);
    }

    private static Exclusions exclusions(Section exclude) {
        Exclusions exclusions = new Exclusions(
                codes(exclude, "skus"), codes(exclude, "categories"), codes(exclude, "paymentMethods"), Set.of());
        exclude.close();
        return exclusions;
    }

    private static Set<String> codes(Section exclude, String key) {
        return Set.copyOf(exclude.list(key, MAX_EXCLUSIONS, Forms.text(Line.MAX_TEXT)));
    }

    private Expiry expiry() {
        if (program.hasText("expiry")) {
            Expiry never = new Expiry.Never();
            return program.need("expiry", never, Forms.word("never", never, "or a section with months and roundTo"));
        }
        Section expiry = program.need("expiry", "never or ");
        int months = Math.toIntExact(expiry.need("months", 1L, Forms.whole(1, Expiry.MAX_MONTHS)));
        expiry.need("roundTo", RoundTo.END_OF_MONTH, Forms.name(RoundTo.class));
        expiry.close();
        return new Expiry.Rolling(months, RoundTo.END_OF_MONTH);
    }
}
