package io.cumul.http.contract;

import io.cumul.http.HeaderNames;
import io.cumul.http.Intake;
import io.cumul.http.contract.ContractFilter.Shape;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of requests and answers: described once, and named by each operation that has them. */
final class HeaderTerms {
    private static final String NOT_MODIFIED = "304";
    private static final String PUT_REWARD = "putReward";
    private static final String CREATED = "201";
    private static final String RULESET_ETAG = "RulesetETag";
    private static final Set<String> OF_RULESET = Set.of("putRuleset", "getRuleset");

    /** What the cache is asked about whether it can be paid. */
    static final Set<String> CHECKED = Set.of("redeem", "placeHold");

    private HeaderTerms() {}

    static void describe(Components components) {
        components.addParameter(
                HeaderNames.IDEMPOTENCY_KEY,
                parameter(
                                HeaderNames.IDEMPOTENCY_KEY,
                                "The caller's name for this one act, within the account, or the program where there is no account: 1 to 128 visible ASCII characters, bare or as a"
                                        + " quoted string. Repeated with the same meaning, the act happens once and its answer is given again.",
                                text().minLength(1))
                        .required(true));
        components.addParameter(
                HeaderNames.REQUEST_DEADLINE,
                parameter(
                        HeaderNames.REQUEST_DEADLINE,
                        "Milliseconds from receipt after which a command that still waits is dropped unwritten.",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Intake.MAX_DEADLINE_MILLIS))));
        components.addParameter(
                HttpHeaders.IF_NONE_MATCH,
                parameter(HttpHeaders.IF_NONE_MATCH, "An ETag of an earlier answer: if it still stands, 304.", text()));
        answers().forEach(components::addHeader);
    }

    /** Names the headers that an operation of this shape has. */
    static void add(Shape shape, OperationCode own) {
        Operation operation = shape.operation();
        if (OF_RULESET.contains(operation.getOperationId())) {
            ruleset(operation);
        }
        if (!shape.ofAccount()) {
            if (PUT_REWARD.equals(operation.getOperationId())) {
                name(operation.getResponses().getAPIResponse(CREATED), HttpHeaders.LOCATION);
            }
            if (own.keyed()) {
                operation.addParameter(reference(HeaderNames.IDEMPOTENCY_KEY));
                operation.getResponses().getAPIResponses().values().stream()
                        .filter(response -> response.getContent() != null)
                        .forEach(response -> name(response, HeaderNames.IDEMPOTENT_REPLAYED));
            }
            return;
        }
        if (own.keyed()) {
            operation.addParameter(reference(HeaderNames.IDEMPOTENCY_KEY));
        }
        if (shape.writes(own)) {
            operation.addParameter(reference(HeaderNames.REQUEST_DEADLINE));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null) {
                answer(status, response, own.keyed());
            }
        });
        // A quote is a POST, which no earlier answer stands for.
        if (hasParameter(operation, "minVersion") && shape.method() == HttpMethod.GET) {
            operation.addParameter(reference(HttpHeaders.IF_NONE_MATCH));
            APIResponse unchanged = OASFactory.createAPIResponse().description("It still is what it was");
            name(unchanged, HttpHeaders.ETAG, HeaderNames.BALANCE_SOURCE);
            operation.getResponses().addAPIResponse(NOT_MODIFIED, unchanged);
        }
        if (CHECKED.contains(operation.getOperationId())) {
            name(operation.getResponses().getAPIResponse(CREATED), HeaderNames.BALANCE_CHECK);
        }
    }

    private static void answer(String status, APIResponse response, boolean keyed) {
        name(response, HttpHeaders.ETAG, HeaderNames.BALANCE_SOURCE);
        if (status.equals(CREATED)) {
            name(response, HttpHeaders.LOCATION);
        }
        if (keyed) {
            name(response, HeaderNames.IDEMPOTENT_REPLAYED);
        }
    }

    private static void ruleset(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            response.addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref(RULESET_ETAG));
            if (status.equals(CREATED)) {
                name(response, HttpHeaders.LOCATION);
            }
        });
    }

    private static boolean hasParameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static Map<String, Header> answers() {
        Map<String, Header> answers = new LinkedHashMap<>();
        answers.put(
                HttpHeaders.ETAG,
                header(
                        "Weak; begins with the account's version, then when time alone will change it (0: never), then, where the"
                                + " rules have a say in the answer, their version.",
                        text().addExample("W/\"17.1798761600\"")));
        answers.put(
                RULESET_ETAG,
                header("The version, for the If-Match of the next publication.", text().addExample("\"3\"")));
        answers.put(HeaderNames.BALANCE_SOURCE, header("Where the account was read.", oneOf("cache", "ledger")));
        answers.put(
                HeaderNames.BALANCE_CHECK,
                header(
                        "What the look at the cache said before the ledger decided.",
                        oneOf("sufficient", "doubt", "miss", "unavailable")));
        answers.put(HeaderNames.IDEMPOTENT_REPLAYED, header("Present if this answer was given before.", oneOf("true")));
        answers.put(
                HttpHeaders.LOCATION,
                header("Where the entry, the version of the rules or the reward can be read.", text()));
        answers.put(
                HttpHeaders.RETRY_AFTER,
                header("Seconds to wait.", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        answers.put(HttpHeaders.WWW_AUTHENTICATE, header("How to authenticate.", text()));
        return answers;
    }

    /** Names headers that an answer carries. */
    static void name(APIResponse response, String... names) {
        for (String name : names) {
            response.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema oneOf(Object... values) {
        return text().enumeration(List.of(values));
    }
}
