package io.cumul.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final String PUBLISHED = """
            info: {title: Cumul, version: '1'}
            components:
              schemas:
                Lot:
                  required: [points]
                  properties:
                    points: {type: integer, description: Whole points}
                    description: {type: string}
            paths:
              /v1/lots:
                get:
                  summary: All lots
                  parameters:
                  - {name: limit, in: query}
                  responses:
                    '409': {content: {application/problem+json: {examples: {LIMIT_REACHED: {$ref: x}}}}}
            """;

    @Test
    void aPathAFieldAndACodeArePromises() {
        assertThat(promises(PUBLISHED))
                .contains(
                        "/components/schemas/Lot/properties/points/type = integer",
                        "/components/schemas/Lot/properties/description/type = string",
                        "/components/schemas/Lot/required/[points] = points",
                        "/paths//v1/lots/get/parameters/[limit]/in = query",
                        "/paths//v1/lots/get/responses/409/content/application/problem+json/examples/LIMIT_REACHED/$ref = x");
    }

    @Test
    void wordsAreNoPromises() {
        assertThat(promises(PUBLISHED.replace("All lots", "Lots").replace("Whole points", "Points")))
                .isEqualTo(promises(PUBLISHED));
    }

    @Test
    void theOrderOfThingsIsNoPromise() {
        assertThat(promises("required: [a, b]")).isEqualTo(promises("required: [b, a]"));
    }

    private static Set<String> promises(String yaml) {
        try {
            return Promises.of(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
