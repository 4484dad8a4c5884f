package io.cumul.http.contract;

import io.cumul.core.account.Identifier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import io.cumul.core.program.reward.Reward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a name means and what form its values have. A name means the same wherever it stands; exceptions say so. */
final class Vocabulary {
    private static final String ID = "^" + Identifier.FORM + "$";
    private static final String DECIMAL = "^(0|[1-9][0-9]*)(\\.[0-9]+)?$";

    private static final Map<String, Term> TERMS = terms();

    private Vocabulary() {}

    /** Describes the fields of a schema. */
    static void describe(String name, Schema schema) {
        Map<String, Schema> fields = schema.getProperties();
        if (fields != null) {
            fields.forEach((field, value) -> describe(name, field, value));
        }
    }

    /** Describes an operation's parameters; numbers among them are numbers. */
    static void describe(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            for (Parameter parameter : parameters) {
                Term term = TERMS.get(parameter.getName());
                if (term != null) {
                    parameter.description(term.meaning()).schema(term.schema());
                }
            }
        }
    }

    private static void describe(String schema, String field, Schema value) {
        Term term = TERMS.getOrDefault(schema + "." + field, TERMS.get(field));
        if (term == null) {
            return;
        }
        value.setDescription(term.meaning());
        if (value.getRef() == null) {
            term.form().accept(value);
        }
    }

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new HashMap<>();
        accounts(terms);
        orders(terms);
        points(terms);
        tiers(terms);
        rules(terms);
        rewards(terms);
        return terms;
    }

    private static void accounts(Map<String, Term> terms) {
        terms.put("accountId", Term.text("The caller's id of the account", ID));
        terms.put("status", Term.any("What may be done with it: everything, nothing be spent, or nothing at all"));
        terms.put("reasonCode", Term.text("The operator's code for why somebody in charge did it", ID));
        terms.put("note", Term.any("Why, in the operator's words; of an adjustment at most 500 printable characters"));
        terms.put("actor", Term.any("The name of the API key that did it"));
        terms.put("Problem.limit", Term.any("The name of the limit that is reached"));
        terms.put("Problem.status", Term.any("The HTTP status"));
        terms.put("enrolledAt", Term.any("When the account was opened"));
        terms.put("channel", Term.any("Where the member meets the shop"));
        terms.put("locale", Term.any("A BCP 47 language tag, such as fr-BE"));
        terms.put("birthday", Term.text("Month and day", "^[0-9]{2}-[0-9]{2}$"));
        terms.put("segments", Term.any("Ids of segments, at most 64"));
        terms.put("consents", Term.any("Ids of consents, at most 64"));
        terms.put("referredBy", Term.text("The account that referred the member; stays as at enrolment", ID));
        terms.put("balance", Term.any("What the account shows then"));
        terms.put("version", Term.number("The number of the version", 1, Integer.MAX_VALUE));
        Term lastEntry = Term.number("Number of the account's last entry", 1, Long.MAX_VALUE);
        terms.put("Balance.version", lastEntry);
        terms.put("BalanceResponse.version", lastEntry);
        terms.put("Problem.version", Term.any("The version that there is"));
        terms.put("asOf", Term.any("The instant the balance was evaluated for"));
        terms.put("expiring", Term.any("Every day on which points run out, soonest first"));
        terms.put("maturing", Term.any("Every day on which pending points become spendable, soonest first"));
        terms.put("Expiring.on", Term.any("The last day on which the points can be spent, in the program's time zone"));
        terms.put("Maturing.on", Term.any("The first day on which the points can be spent"));
        terms.put("minVersion", Term.number("Never answer from an older version than this", 0, Long.MAX_VALUE));
        terms.put("limit", Term.number("The most of one page; 50 unless given", 1, 200));
        terms.put("before", Term.number("Only those numbered below this", 1, Long.MAX_VALUE));
        terms.put("next", Term.number("The `before` of the next page; absent on the last", 1, Long.MAX_VALUE));
    }

    private static void orders(Map<String, Term> terms) {
        terms.put("orderId", Term.text("The checkout's id of the order", ID));
        terms.put("part", Term.text("A part of the order that earns on its own", ID));
        terms.put("purchase", Term.any("What was bought"));
        terms.put("action", Term.text("The code of an action that the program rewards; in place of a purchase", ID));
        terms.put("reference", Term.text("Which action of its kind: each is rewarded once", ID));
        terms.put("occurredAt", Term.any("When it happened by the caller's clock, in UTC; at most 5 minutes ahead"));
        terms.put("currency", Term.text("An ISO 4217 code", "^[A-Z]{3}$"));
        terms.put("lines", Term.any("1 to %,d lines in the receipt's order".formatted(Basket.MAX_LINES)));
        terms.put("sku", Term.printable("The article"));
        terms.put("category", Term.printable("The article's category"));
        terms.put("paymentMethod", Term.printable("The tender's code"));
        terms.put("quantity", Term.number("How many pieces", 1, Line.MAX_QUANTITY));
        terms.put("amount", Term.text("A decimal with no more decimals than the currency has", DECIMAL));
        terms.put("EarnLine.amount", Term.text("What the whole line costs, not one piece of it", DECIMAL));
        terms.put("shipping", Term.text("What delivery cost beside the lines", DECIMAL));
        terms.put("tax", Term.text("What tax was added beside the lines", DECIMAL));
        terms.put("discount", Term.text("What was taken off the lines, at most their sum", DECIMAL));
        terms.put("basis", Term.text("The money that counted", DECIMAL));
        terms.put("per", Term.text("The money that earns the points", DECIMAL));
        terms.put("refundId", Term.text("The refund's own name within the order: each is made once", ID));
        terms.put("everything", Term.any("True for all that is left of it; in place of lines or an amount"));
        terms.put(
                "RefundRequest.lines", Term.any("What came back of the receipt, 1 to %,d".formatted(Basket.MAX_LINES)));
        terms.put("RefundRequest.amount", Term.text("Money for no line in particular; in place of lines", DECIMAL));
        terms.put(
                "line",
                Term.number(
                        "Its number on the receipt; without it the earliest not yet returned", 1, Basket.MAX_LINES));
        terms.put(
                "ReturnedLine.amount",
                Term.text("What is paid back for them, in the terms of the purchase's lines", DECIMAL));
        terms.put("Shortfall.amount", Term.text("What the points are worth", DECIMAL));
        terms.put("orderTotal", Term.any("What the whole order costs"));
    }

    private static void points(Map<String, Term> terms) {
        terms.put("seq", Term.number("Number of the entry within its account, 1 for the first", 1, Long.MAX_VALUE));
        terms.put("points", Term.number("Whole points", 0, Points.MAX_PER_ACCOUNT));
        terms.put("HoldRequest.points", Term.number("The points to set aside", 1, Points.MAX_PER_COMMAND));
        terms.put(
                "CaptureRequest.points",
                Term.number("How many of the points to spend; all if absent", 1, Points.MAX_PER_COMMAND));
        terms.put("holdId", Term.text("The gateway's id of the hold", ID));
        terms.put("ttlSeconds", Term.number("How long the points stay aside; 900 unless given", 30, 86_400));
        terms.put("onExpired", Term.any("What to do if the time is over: refuse, or take the points if still there"));
        terms.put("released", Term.any("Points given back"));
        terms.put("captured", Term.any("Points spent"));
        terms.put("state", Term.any("Where the hold stands"));
        terms.put("placedAt", Term.any("When the points were set aside, by the ledger's clock"));
        terms.put("resolvedAt", Term.any("When it was captured, voided or over; absent while held"));
        terms.put("replacedBy", Term.text("The hold for the same order that took its place", ID));
        terms.put("Hold.expiresAt", Term.any("Until when the points stay aside, or would have stayed"));
        terms.put("HoldResponse.expiresAt", Term.any("Until when the points stay aside"));
        terms.put("RedeemRequest.points", Term.number("The points to spend", 1, Points.MAX_PER_COMMAND));
        terms.put(
                "AdjustmentRequest.points",
                Term.number(
                        "The points to give, or to take if below zero; never zero",
                        -Points.MAX_PER_COMMAND,
                        Points.MAX_PER_COMMAND));
        terms.put("desired", Term.number("What the rules would award without any cap", 0, Points.MAX_PER_ACCOUNT));
        terms.put("available", Term.any("Points that can be spent"));
        terms.put("pending", Term.any("Points awarded that cannot be spent yet"));
        terms.put("held", Term.any("Points set aside for checkouts under way"));
        terms.put("owed", Term.any("Points taken back beyond what there was"));
        terms.put("redeemedOnOrder", Term.any("All points redeemed on the order so far, these included"));
        terms.put("clawedBack", Term.any("Earned points taken back, what is owed now included"));
        terms.put("restored", Term.any("Points spent on the order that came back"));
        terms.put("expired", Term.any("Those of them that were past their time and are gone"));
        terms.put("RefundResponse.owed", Term.any("What was taken beyond the balance; points to come repay it"));
        terms.put("forgiven", Term.any("What was not taken because it was not there"));
        terms.put("shortfall", Term.any("What to deduct from the money that is given back; absent if nothing"));
        terms.put("RefundResponse.entries", Term.any("Numbers of the entries that it posted"));
        terms.put("availableFrom", Term.any("The first instant at which the points can be spent; absent if at once"));
        terms.put("extendedTo", Term.any("From this entry on all points live at least until then"));
        terms.put("expiresAt", Term.any("The first instant at which the points are gone; absent if never"));
        terms.put("explanation", Term.any("Why the award is what it is; its hits sum to the points"));
        terms.put("rulesetVersion", Term.any("The version of the rules that judged"));
        terms.put("rule", Term.any("The rule's id within the ruleset"));
        terms.put("messages", Term.any("The explanation for members, a sentence each, by Accept-Language"));
        terms.put("cap", Term.any("The name of the limit that trimmed it"));
        terms.put(
                "multiplier",
                Term.any("The factor on the rate, a decimal; of a campaign, what it gives beyond the rate"));
        terms.put("subject", Term.any("The SKU, category, channel, condition, tier or campaign that it is about"));
        terms.put("payable", Term.any("What of the order is to be paid in all, what points have paid of it included"));
        terms.put(
                "QuoteRequest.orderId",
                Term.text("The order, if it has its id already: what points have paid of it counts", ID));
        terms.put("EarnQuote.reason", Term.any("The code of the problem that the earn would end with"));
        terms.put("QuoteRequest.channel", Term.any("Where it would be bought; where the member enrolled if absent"));
        terms.put("validUntil", Term.any("Until then time alone changes nothing of it; at most five minutes ahead"));
        terms.put("maxPoints", Term.any("The most points of one redemption now"));
        terms.put("rewards", Term.any("What points buy from the catalogue"));
        terms.put(
                "EarnQuote.limit",
                Term.any("The limit for which the purchase would be refused; absent if it would not"));
        terms.put("resetsAt", Term.any("When the limit allows more; absent if time does not help"));
        terms.put("retry", Term.any("What repeating the request could help"));
        terms.put("traceId", Term.any("What to name when asking the operator"));
    }

    private static void tiers(Map<String, Term> terms) {
        terms.put("tier", Term.any("Where the member stands among the tiers; absent in a program without tiers"));
        terms.put("Tier.id", Term.text("The tier's id", ID));
        terms.put("Tier.name", Term.any("What members call it; absent in statements"));
        terms.put("since", Term.any("Since when the member has it"));
        terms.put("qualifyingPoints", Term.any("Points that count toward tiers in the current period"));
        terms.put("benefits", Term.any("What the tier gives beside points; absent in statements"));
        terms.put("Benefit.code", Term.text("Its code, for checkouts", ID));
        terms.put("Benefit.text", Term.any("What members are told, by Accept-Language"));
        terms.put("toNextTier", Term.any("Points missing to the next tier; absent at the highest"));
        terms.put(
                "toKeepTier", Term.any("Points missing in the period to keep this tier; absent where none is needed"));
    }

    private static void rewards(Map<String, Term> terms) {
        terms.put("rewardId", Term.text("The manager's id of the reward", ID));
        terms.put("type", Term.any("What kind of thing it is"));
        terms.put("Problem.type", Term.any("The problem's type"));
        terms.put("RewardRequest.name", Term.any("What members call it, at most 100 characters"));
        terms.put("Reward.name", Term.any("What members call it"));
        terms.put("description", Term.any("More about it, for members"));
        terms.put("Reward.points", Term.number("What one costs", 1, Points.MAX_PER_COMMAND));
        terms.put("RewardRequest.points", Term.number("What one costs", 1, Points.MAX_PER_COMMAND));
        terms.put("tierPoints", Term.any("What one costs members of some tiers, where that is another price"));
        terms.put("validFrom", Term.any("The first instant at which it can be had; absent if it always could"));
        terms.put("Reward.validUntil", Term.any("The first instant at which it cannot be had any more"));
        terms.put("RewardRequest.validUntil", Term.any("The first instant at which it cannot be had any more"));
        terms.put(
                "stock", Term.any("How many may be handed out in all; absent if that is not bounded, or by its codes"));
        terms.put("left", Term.any("How many may still be handed out, as far as is known; absent if not bounded"));
        terms.put("eligibility", Term.any("Whom it is for; everybody if absent"));
        terms.put("channels", Term.any("In which of them it may be redeemed; all if empty"));
        terms.put("Eligibility.tiers", Term.any("Ids of tiers, of which the member must have one"));
        terms.put("Eligibility.segments", Term.any("Ids of segments, of which the member must be in one"));
        terms.put("RewardEligibility.tiers", Term.any("Ids of tiers, of which the member must have one"));
        terms.put("RewardEligibility.segments", Term.any("Ids of segments, of which the member must be in one"));
        terms.put("limitPerMember", Term.any("How often one member may have it; any number of times if absent"));
        terms.put("times", Term.number("How often", 1, 1_000_000));
        terms.put("MemberLimit.per", Term.any("In which period of local time; in all if absent"));
        terms.put("RewardLimit.per", Term.any("In which period of local time"));
        terms.put("handout", Term.any("Whether it comes with a code, and whether one given back goes to others"));
        terms.put(
                "RedeemRequest.quantity", Term.number("How many of the reward; one if absent", 1, Reward.MAX_QUANTITY));
        terms.put("HoldRequest.quantity", Term.number("How many of the reward; one if absent", 1, Reward.MAX_QUANTITY));
        terms.put("RewardGiven.quantity", Term.number("How many of it", 1, Reward.MAX_QUANTITY));
        terms.put("reward", Term.any("The reward that points were given for"));
        terms.put("codes", Term.any("The codes that came with it, each handed out once"));
        terms.put("payment", Term.any("Money that points pay"));
        terms.put(
                "PaymentRequest.payable",
                Term.text(
                        "What of the order is to be paid in all, what points have paid of it included; the order's total if absent",
                        DECIMAL));
        terms.put("maxAmount", Term.text("The most that points can pay, which takes maxPoints", DECIMAL));
        terms.put("affordable", Term.any("Whether the member could have one now"));
        terms.put("RewardQuote.reason", Term.any("The code of the problem that a redemption would end with"));
        terms.put("imported", Term.any("How many codes were new"));
        terms.put("duplicates", Term.any("How many were there already, or stood on an earlier line"));
        terms.put("duplicateLines", Term.any("The numbers of the first 100 of those"));
    }

    private static void rules(Map<String, Term> terms) {
        terms.put(
                "activeFrom",
                Term.any("When the version comes into force; 5 seconds ahead at least, and so if absent"));
        terms.put("If-Match", Term.any("The ETag of the latest version, if only that may be followed"));
        terms.put("publishedAt", Term.any("When it was published"));
        terms.put("rulesets", Term.any("Newest first"));
        terms.put(
                "Ruleset.text",
                Term.any(
                        "The text as it was published; where it has campaigns for members by name, others than managers"
                                + " see the rest of it in JSON"));
        terms.put("Ruleset.ruleset", Term.any("The same key by key"));
        terms.put("SimulationRequest.ruleset", Term.any("The draft: its text as a string, or the same key by key"));
        terms.put("SimulationRequest.purchases", Term.any("Each by a member of its own, 1 to 1,000"));
        terms.put("member", Term.any("Who buys; somebody newly enrolled if absent"));
        terms.put("SimulatedMember.tier", Term.text("The tier's id; the lowest if absent", ID));
        terms.put("SimulatedMember.purchases", Term.any("How many purchases came before"));
        terms.put("lastPurchaseAt", Term.any("When the latest of them was made"));
        terms.put("spent", Term.text("What they came to", DECIMAL));
        terms.put("boughtFrom", Term.any("Their categories, at most 32"));
        terms.put("refusedBy", Term.any("The limit for which the purchase would be refused; absent if it would not"));
        terms.put("draft", Term.any("What the draft gives"));
        terms.put("today", Term.any("What the rules in force give"));
        terms.put("difference", Term.any("The draft's points less today's"));
    }
}
