package io.cumul.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Problem documents in the contract: the members they may have, and one example for each code, written by what writes the
 * real ones.
 */
final class ProblemExamples {
    private static final String PATH = "/v1/accounts/m-1001";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final Map<String, Object> MEMBERS = Map.ofEntries(
            Map.entry("field", "purchase.lines[3].amount"),
            Map.entry("reason", "must be a string"),
            Map.entry("minVersion", 18),
            Map.entry("version", 17),
            Map.entry("seq", 12),
            Map.entry("expected", "EUR"),
            Map.entry("given", "USD"),
            Map.entry("earliest", "2026-01-01T00:00:00Z"),
            Map.entry("limit", "ACCOUNT_POINTS"),
            Map.entry("resetsAt", "2026-04-01T00:00:00Z"),
            Map.entry("action", "REVIEW"),
            Map.entry(
                    "faults",
                    List.of(new TreeMap<>(Map.of(
                            "path", "earn.rate.per", "sentence", "must be a decimal in quotes, such as \"12.50\".")))),
            Map.entry("requested", 500),
            Map.entry("available", 120));

    private static final Map<ProblemCode, String> REASONS = Map.of(
            ProblemCode.PAYMENT_NOT_ALLOWED, "ABOVE_SHARE",
            ProblemCode.REWARD_UNAVAILABLE, "NOT_YET",
            ProblemCode.NOT_ELIGIBLE, "TIER",
            ProblemCode.OUT_OF_STOCK, "STOCK");

    private ProblemExamples() {}

    static void describe(Components components) {
        describeMembers(Objects.requireNonNull(components.getSchemas().get("Problem")));
        for (ProblemCode code : ProblemCode.values()) {
            components.addExample(
                    code.name(),
                    OASFactory.createExample().summary(code.retry().name()).value(example(code)));
        }
    }

    /** Adds the members that only some codes have to the schema of problems. */
    private static void describeMembers(Schema problem) {
        for (ProblemCode code : ProblemCode.values()) {
            for (String member : code.members()) {
                problem.addProperty(member, schema(Objects.requireNonNull(MEMBERS.get(member), member)));
            }
        }
    }

    private static Schema schema(Object example) {
        return switch (example) {
            case Integer number -> OASFactory.createSchema().addType(SchemaType.INTEGER);
            case List<?> list ->
                OASFactory.createSchema().addType(SchemaType.ARRAY).items(schema(list.getFirst()));
            case Map<?, ?> object -> {
                Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
                object.forEach((name, value) -> schema.addProperty(name.toString(), schema(value)));
                yield schema;
            }
            default -> OASFactory.createSchema().addType(SchemaType.STRING);
        };
    }

    private static Map<String, Object> example(ProblemCode code) {
        Problem problem = Problem.of(code);
        for (String member : code.members()) {
            Object value =
                    member.equals("reason") ? REASONS.getOrDefault(code, "must be a string") : MEMBERS.get(member);
            problem = problem.with(member, value);
        }
        return new ObjectMapper().convertValue(ProblemDocument.inEnglish(problem, PATH, TRACE), TREE);
    }
}
