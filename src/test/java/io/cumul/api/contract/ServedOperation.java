package io.cumul.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation of the contract.
 *
 * @param contract the contract it stands in
 * @param path its path, which may hold parameters too
 * @param node the operation
 */
record ServedOperation(ServedContract contract, JsonNode path, JsonNode node) {
    /** What any HTTP message may carry; the caller's key, which the contract has among its security schemes. */
    private static final Set<String> COMMON = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "allow",
            "connection",
            "content-language",
            "content-length",
            "content-type",
            "host",
            "transfer-encoding",
            "user-agent",
            "vary",
            "x-api-key");

    /** What is wrong with a request that is meant to be right. */
    List<String> requestFaults(Headers headers, List<String> query, String body) {
        List<String> faults = new ArrayList<>();
        for (JsonNode parameter : parameters("header")) {
            String name = parameter.get("name").asText();
            if (parameter.path("required").asBoolean() && !headers.hasHeaderWithName(name)) {
                faults.add("the request lacks the header " + name);
            }
        }
        undocumented(headers, names(parameters("header")))
                .forEach(name -> faults.add("the contract lacks the request's header " + name));
        query.stream()
                .filter(name -> !names(parameters("query")).contains(name))
                .forEach(name -> faults.add("the contract lacks the request's parameter " + name));
        if (node.has("requestBody")) {
            JsonNode content = contract.resolved(node.get("requestBody")).get("content");
            String type = String.valueOf(headers.getValue("Content-Type")).replaceFirst(";.*", "");
            if (!content.has(type)) {
                faults.add("the contract lacks a body of the type " + type);
            } else if (type.equals("application/json")) {
                faults.addAll(contract.schemas().faults(content.get(type).get("schema"), body));
            }
        }
        return faults;
    }

    /** What is wrong with an answer. */
    List<String> answerFaults(Response answer) {
        JsonNode documented = node.get("responses").path(String.valueOf(answer.statusCode()));
        if (documented.isMissingNode()) {
            return List.of("the contract lacks the status " + answer.statusCode());
        }
        JsonNode response = contract.resolved(documented);
        List<String> faults = new ArrayList<>(headerFaults(response.path("headers"), answer.headers()));
        faults.addAll(contentFaults(response.path("content"), answer));
        return faults;
    }

    private List<String> headerFaults(JsonNode documented, Headers given) {
        List<String> faults = new ArrayList<>();
        documented.properties().stream()
                .filter(header ->
                        contract.resolved(header.getValue()).path("required").asBoolean())
                .filter(header -> !given.hasHeaderWithName(header.getKey()))
                .forEach(header -> faults.add("the answer lacks the header " + header.getKey()));
        List<String> names =
                documented.properties().stream().map(Map.Entry::getKey).toList();
        undocumented(given, names).forEach(name -> faults.add("the contract lacks the answer's header " + name));
        return faults;
    }

    private List<String> contentFaults(JsonNode content, Response answer) {
        String body = answer.asString();
        if (body.isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("the answer lacks its body");
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        return content.has(type)
                ? contract.schemas().faults(content.get(type).get("schema"), body)
                : List.of("the contract lacks the answer's type " + type);
    }

    private List<JsonNode> parameters(String in) {
        return Stream.of(path, node)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .map(contract::resolved)
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .toList();
    }

    private static List<String> names(List<JsonNode> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    private static List<String> undocumented(Headers given, List<String> documented) {
        return given.asList().stream()
                .map(Header::getName)
                .filter(name -> !COMMON.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> documented.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }
}
