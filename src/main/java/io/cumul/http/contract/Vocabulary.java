package io.cumul.http.contract;

import io.cumul.core.account.Identifier;
import io.cumul.core.points.Points;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
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
        return terms;
    }

    private static void accounts(Map<String, Term> terms) {
        terms.put("accountId", Term.text("The caller's id of the account", ID));
        terms.put("status", Term.any("What may be done with it"));
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
        terms.put("version", Term.number("Number of the account's last entry", 1, Long.MAX_VALUE));
        terms.put("asOf", Term.any("The instant the balance was evaluated for"));
        terms.put("expiring", Term.any("Every day on which points run out, soonest first"));
        terms.put("maturing", Term.any("Every day on which pending points become spendable, soonest first"));
        terms.put("Expiring.on", Term.any("The last day on which the points can be spent, in the program's time zone"));
        terms.put("Maturing.on", Term.any("The first day on which the points can be spent"));
        terms.put("minVersion", Term.number("Never answer from an older version than this", 0, Long.MAX_VALUE));
        terms.put("limit", Term.number("The most entries of the page; 50 unless given", 1, 200));
        terms.put("before", Term.number("Only entries numbered below this", 1, Long.MAX_VALUE));
        terms.put("next", Term.number("The `before` of the next page; absent on the last", 1, Long.MAX_VALUE));
    }

    private static void orders(Map<String, Term> terms) {
        terms.put("orderId", Term.text("The checkout's id of the order", ID));
        terms.put("part", Term.text("A part of the order that earns on its own", ID));
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
        terms.put("orderTotal", Term.any("What the whole order costs"));
    }

    private static void points(Map<String, Term> terms) {
        terms.put("seq", Term.number("Number of the entry within its account, 1 for the first", 1, Long.MAX_VALUE));
        terms.put("points", Term.number("Whole points", 0, Points.MAX_PER_ACCOUNT));
        terms.put("RedeemRequest.points", Term.number("The points to spend", 1, Points.MAX_PER_COMMAND));
        terms.put("desired", Term.number("What the rules would award without any cap", 0, Points.MAX_PER_ACCOUNT));
        terms.put("available", Term.any("Points that can be spent"));
        terms.put("pending", Term.any("Points awarded that cannot be spent yet"));
        terms.put("held", Term.any("Points set aside for checkouts under way"));
        terms.put("owed", Term.any("Points taken back beyond what there was"));
        terms.put("redeemedOnOrder", Term.any("All points redeemed on the order so far, these included"));
        terms.put("expiresAt", Term.any("The first instant at which the points are gone; absent if never"));
        terms.put("explanation", Term.any("Why the award is what it is; its hits sum to the points"));
        terms.put("rulesetVersion", Term.any("The version of the rules that judged"));
        terms.put("rule", Term.any("The rule's id within the ruleset"));
        terms.put("subject", Term.any("The SKU, category or payment method that is excluded"));
        terms.put("retry", Term.any("What repeating the request could help"));
        terms.put("traceId", Term.any("What to name when asking the operator"));
    }
}
