package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.RefundPolicy;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Campaigns;
import io.cumul.core.program.tier.Tiers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Reads the text of a program, YAML or JSON, into the ruleset that the core judges by. */
public final class RulesetReader {
    /** The largest text, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    /** Stands in for a currency that cannot be read: with four decimals, it finds no fault with an amount of another. */
    private static final Currency UNREAD = Currency.getInstance("CLF");

    private final Section program;

    private RulesetReader(Section program) {
        this.program = program;
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
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            faults.add("", "The text is larger than 1 MiB.");
            return new Reading.Faulty(faults.list());
        }
        return read(YamlTree.of(text, faults), faults, version, activeFrom);
    }

    /** Reads a tree, whose own faults have been found already. */
    static Reading read(JsonNode document, Faults faults, int version, Instant activeFrom) {
        RulesetReader reader = new RulesetReader(Section.root(document, faults));
        String name = reader.program.need("name", "", Forms.text(Limits.NAME));
        Supplier<Ruleset> ruleset = reader.ruleset(version, activeFrom);
        return faults.none() ? new Reading.Read(ruleset.get(), name, document) : new Reading.Faulty(faults.list());
    }

    /** Reads everything; what has faults is not to be compiled. */
    private Supplier<Ruleset> ruleset(int version, Instant activeFrom) {
        String programId = program.need("programId", "", Forms::id);
        Currency currency = program.need("currency", UNREAD, Forms::currency);
        ZoneId zone = program.need("timeZone", ZoneOffset.UTC, Forms::zone);
        program.list("segments", Limits.SEGMENTS, Forms::id);
        RuleIds ids = new RuleIds();
        EarnReader.Earning earning = EarnReader.read(program.need("earn", ""), currency, ids);
        Expiry expiry = ExpiryReader.need(program, earning.pendingDays());
        Section tiers = program.allow("tiers");
        Terms terms = new Terms(
                currency,
                earning,
                new Names("segment", program.texts("segments", "")),
                new Names("tier", tiers.texts("levels", "id")));
        Tiers levels = program.has("tiers") ? TiersReader.read(tiers, terms) : Tiers.NONE;
        List<Action> actions = ActionsReader.read(program, terms, ids);
        List<Campaign> campaigns = CampaignsReader.read(program, terms, ids);
        PointsPayment payment = PaymentReader.maybe(program, currency);
        RefundPolicy refunds = RefundsReader.read(program, currency, payment);
        program.close();
        return () -> new Ruleset(
                programId,
                version,
                activeFrom,
                zone,
                earning.base(),
                earning.caps(),
                new Campaigns(campaigns, zone),
                actions,
                levels,
                earning.pendingDays(),
                expiry,
                earning.lateEarnWindow(),
                payment,
                refunds,
                earning.frozenAccounts());
    }
}
