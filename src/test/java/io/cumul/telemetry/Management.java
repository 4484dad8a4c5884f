package io.cumul.telemetry;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;

/**
 * The management port.
 *
 * @param address where it listens
 */
record Management(URI address) {
    /** What it says of the process, its readiness or its start. */
    ValidatableResponse health(String kind) {
        return get("/q/health/" + kind);
    }

    /** The metric's value of the only line that begins with these words; 0 if there is none yet. */
    double metric(String name) {
        return get("/q/metrics")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private ValidatableResponse get(String path) {
        return RestAssured.get(address.resolve(path)).then();
    }
}
