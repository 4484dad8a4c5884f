package io.cumul.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a request and its answer against the contract that the gateway serves.
 *
 * @param right whether the request is meant to be right; of one that is wrong on purpose only the answer is looked at
 */
public record ContractFilter(boolean right) implements Filter {
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI called = URI.create(request.getURI());
        ServedContract contract = ServedContract.of(called);
        Optional<ServedOperation> operation = contract.operation(request.getMethod(), called.getRawPath());
        List<String> faults = new ArrayList<>();
        if (right) {
            faults.addAll(operation
                    .map(known -> requestFaults(known, request))
                    .orElse(List.of("the contract lacks the operation")));
        }
        faults.addAll(operation
                .map(known -> known.answerFaults(answer))
                .orElseGet(() -> contract.problemFaults(answer.asString())));
        if (answer.contentType().startsWith("application/problem")) {
            faults.addAll(instanceFaults(answer.path("instance"), called.getRawPath()));
        }
        assertThat(faults)
                .as("%s %s answered %s %s", request.getMethod(), called, answer.statusCode(), answer.asString())
                .isEmpty();
        return answer;
    }

    private static List<String> instanceFaults(String instance, String path) {
        return path.equals(instance) ? List.of() : List.of("the problem is said to be of " + instance);
    }

    private static List<String> requestFaults(ServedOperation operation, FilterableRequestSpecification request) {
        String body = request.getBody() == null ? "" : request.getBody().toString();
        String query = URI.create(request.getURI()).getRawQuery();
        List<String> parameters = query == null
                ? List.of()
                : Stream.of(query.split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .toList();
        return operation.requestFaults(request.getHeaders(), parameters, body);
    }
}
