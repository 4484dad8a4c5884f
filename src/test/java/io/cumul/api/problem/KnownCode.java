package io.cumul.api.problem;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the contract has of a code.
 *
 * @param code its name
 * @param status the HTTP status
 * @param retry what repeating could help
 * @param titles by language
 * @param members its own members; an empty value may be any
 */
record KnownCode(String code, int status, String retry, Map<String, String> titles, Map<String, String> members) {
    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "code", "retry", "traceId");

    /** Reads a row of the table. */
    static KnownCode parse(String row) {
        String[] cells = Stream.of(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new KnownCode(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                Map.of("en", cells[3], "fr", cells[4]),
                Stream.of(cells[5].split(" "))
                        .filter(member -> !member.isEmpty())
                        .map(member -> member.split("=", 2))
                        .collect(toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : "")));
    }

    /** Expects an answer to be this problem, told in a language. */
    void isToldBy(Response answer, String language) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "1" : null);
        Map<String, Object> document = answer.path("$");
        assertThat(document)
                .containsEntry(
                        "type",
                        "urn:cumul:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .containsEntry("title", titles.get(language))
                .containsEntry("status", status)
                .containsEntry("code", code)
                .containsEntry("retry", retry);
        assertThat(document.get("traceId").toString()).matches("[0-9a-f]{32}");
        assertThat(document.get("detail").toString()).isNotBlank().doesNotContain("{", "?", "null");
        hasMembers(document);
    }

    private void hasMembers(Map<String, Object> document) {
        Set<String> own = new HashSet<>(document.keySet());
        own.removeAll(OF_EVERY_PROBLEM);
        assertThat(own).isEqualTo(members.keySet());
        members.forEach((member, value) -> {
            if (!value.isEmpty()) {
                assertThat(document.get(member)).asString().isEqualTo(value);
            }
        });
    }
}
