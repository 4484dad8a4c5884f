package io.cumul.http.contract;

import static io.cumul.http.problem.ProblemCode.BODY_TOO_LARGE;
import static io.cumul.http.problem.ProblemCode.DEADLINE_EXCEEDED;
import static io.cumul.http.problem.ProblemCode.FORBIDDEN;
import static io.cumul.http.problem.ProblemCode.IDEMPOTENCY_KEY_INVALID;
import static io.cumul.http.problem.ProblemCode.IDEMPOTENCY_KEY_MISSING;
import static io.cumul.http.problem.ProblemCode.IDEMPOTENCY_KEY_REUSED;
import static io.cumul.http.problem.ProblemCode.INTERNAL;
import static io.cumul.http.problem.ProblemCode.INVALID_VALUE;
import static io.cumul.http.problem.ProblemCode.LEDGER_UNAVAILABLE;
import static io.cumul.http.problem.ProblemCode.MALFORMED_REQUEST;
import static io.cumul.http.problem.ProblemCode.NOT_ACCEPTABLE;
import static io.cumul.http.problem.ProblemCode.OUTCOME_UNKNOWN;
import static io.cumul.http.problem.ProblemCode.OVERLOADED;
import static io.cumul.http.problem.ProblemCode.UNAUTHENTICATED;
import static io.cumul.http.problem.ProblemCode.UNSUPPORTED_MEDIA_TYPE;

import io.cumul.http.HeaderNames;
import io.cumul.http.contract.ContractFilter.Shape;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemRendering;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation may answer: those that follow from its shape, and those that its method names. */
final class ProblemTerms {
    private static final Set<ProblemCode> EVERY = EnumSet.of(NOT_ACCEPTABLE, UNAUTHENTICATED, FORBIDDEN, INTERNAL);
    private static final Set<ProblemCode> BODY =
            EnumSet.of(BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, MALFORMED_REQUEST, INVALID_VALUE);
    private static final Set<ProblemCode> KEY =
            EnumSet.of(IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED);
    private static final Set<ProblemCode> LANE =
            EnumSet.of(OVERLOADED, DEADLINE_EXCEEDED, LEDGER_UNAVAILABLE, OUTCOME_UNKNOWN);

    /** Statuses of refusals that are kept under their key, and so given again. */
    private static final Set<Integer> KEPT = Set.of(400, 404, 409, 410, 422);

    /** What is not kept although others of its status are. */
    private static final List<ProblemCode> NOT_KEPT = List.of(ProblemCode.ACCOUNT_NOT_FOUND);

    /** Statuses of answers that come after the look at the cache. */
    private static final Set<Integer> JUDGED = Set.of(404, 409, 422, 503);

    private ProblemTerms() {}

    /** Adds a response for each status, with an example for each code, in order of precedence. */
    static void add(Shape shape, OperationCode own) {
        Operation operation = shape.operation();
        Map<Integer, List<ProblemCode>> byStatus = codes(shape, own).stream()
                .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));
        // What the framework guesses of 400, 401 and 403 says nothing that is not said here.
        byStatus.forEach((status, codes) -> {
            APIResponse response = response(codes);
            if (own.keyed() && KEPT.contains(status) && !codes.equals(NOT_KEPT)) {
                HeaderTerms.name(response, HeaderNames.IDEMPOTENT_REPLAYED);
            }
            if (HeaderTerms.CHECKED.contains(operation.getOperationId()) && JUDGED.contains(status)) {
                HeaderTerms.name(response, HeaderNames.BALANCE_CHECK);
            }
            operation.getResponses().addAPIResponse(String.valueOf(status), response);
        });
    }

    private static Set<ProblemCode> codes(Shape shape, OperationCode own) {
        Set<ProblemCode> codes = EnumSet.copyOf(EVERY);
        codes.addAll(own.refuses());
        if (shape.hasBody()) {
            codes.addAll(BODY);
        }
        if (own.keyed()) {
            codes.addAll(KEY);
        }
        if (shape.ofAccount()) {
            codes.add(INVALID_VALUE);
            codes.addAll(shape.writes(own) ? LANE : EnumSet.of(LEDGER_UNAVAILABLE));
        }
        return codes;
    }

    private static APIResponse response(List<ProblemCode> codes) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        codes.forEach(
                code -> media.addExample(code.name(), OASFactory.createExample().ref(code.name())));
        APIResponse response = OASFactory.createAPIResponse()
                .description(codes.stream().map(ProblemCode::name).collect(Collectors.joining(", ")))
                .content(OASFactory.createContent().addMediaType(ProblemRendering.PROBLEM_JSON, media));
        switch (codes.getFirst().status()) {
            case 401 -> HeaderTerms.name(response, HttpHeaders.WWW_AUTHENTICATE);
            case 503 -> HeaderTerms.name(response, HttpHeaders.RETRY_AFTER);
            default -> {}
        }
        return response;
    }
}
