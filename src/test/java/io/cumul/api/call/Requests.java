package io.cumul.api.call;

import io.cumul.api.contract.ContractFilter;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Requests to the gateway, with the key of a checkout service, each held against the contract. */
public final class Requests {
    /** The header of a caller's own name for one act. */
    public static final String KEY = "Idempotency-Key";

    /** The header of the caller's own key. */
    public static final String CALLER = "X-API-Key";

    private static final EncoderConfig AS_IT_IS = EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .defaultContentCharset(StandardCharsets.UTF_8)
            .encodeContentTypeAs("application/yaml", ContentType.TEXT)
            .encodeContentTypeAs("application/x-yaml", ContentType.TEXT)
            .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT);

    private Requests() {}

    /** A request that is as the contract wants it. */
    public static RequestSpecification right() {
        return request(true).header(CALLER, "demo-checkout");
    }

    /** A right request with a body, under a key if it is a command. */
    public static RequestSpecification right(Body body) {
        return right().contentType(ContentType.JSON).body(body.toString());
    }

    /** A right request of a manager, with the text of a ruleset. */
    public static RequestSpecification rightRuleset(String yaml) {
        return request(true)
                .header(CALLER, "demo-manager")
                .contentType("application/yaml")
                .body(yaml);
    }

    /** A right request of a manager, without a body. */
    public static RequestSpecification rightByManager() {
        return request(true).header(CALLER, "demo-manager");
    }

    /** A right request of a manager. */
    public static RequestSpecification rightByManager(Body body) {
        return rightByManager().contentType(ContentType.JSON).body(body.toString());
    }

    /** A request of a manager with lines of JSON, of which the contract says nothing but that they are text. */
    public static RequestSpecification byManagerWithLines(String lines) {
        return wrongByManager().contentType("application/x-ndjson").body(lines);
    }

    /** A wrong request of a manager. */
    public static RequestSpecification wrongByManager() {
        return stranger().header(CALLER, "demo-manager");
    }

    /** A request that is wrong on purpose: only its answer is held against the contract. */
    public static RequestSpecification wrong() {
        return stranger().header(CALLER, "demo-checkout");
    }

    /** A wrong request from somebody without a key. */
    public static RequestSpecification stranger() {
        return request(false);
    }

    private static RequestSpecification request(boolean right) {
        return RestAssured.given()
                .config(RestAssured.config().encoderConfig(AS_IT_IS))
                .filter(new ContractFilter(right));
    }
}
