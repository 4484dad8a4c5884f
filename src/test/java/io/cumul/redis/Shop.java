package io.cumul.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to a running gateway about one account. */
final class Shop {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String account;

    Shop(HttpClient http, URI gateway, String account) {
        this.http = http;
        this.account = gateway.toString().replaceAll("/$", "") + "/v1/accounts/" + account;
    }

    Answer enrol() {
        return send(request("").PUT(BodyPublishers.ofString("{\"channel\":\"WEB\"}")));
    }

    Answer earn(String order, long euros) {
        return post("/earn", order, """
                {"orderId":"%s","channel":"STORE","purchase":{"currency":"EUR",
                 "lines":[{"sku":"mug","quantity":1,"amount":"%d.00"}]}}""".formatted(order, euros));
    }

    Answer redeem(String order, long points) {
        return post("/redeem", order, """
                {"orderId":"%s","channel":"STORE","points":%d}""".formatted(order, points));
    }

    Answer balance(long minVersion) {
        return send(request("/balance?minVersion=" + minVersion).GET());
    }

    /** An order's name is its key too. */
    private Answer post(String path, String order, String body) {
        return send(request(path).header("Idempotency-Key", order).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(account + path))
                .timeout(PATIENCE)
                .header("X-API-Key", "demo-checkout")
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("X-Balance-Check").orElse("none"),
                    response.headers().firstValue("Idempotent-Replayed").isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the gateway said.
     *
     * @param check what the look at the cache had said
     * @param replayed whether the gateway called it a replay
     */
    record Answer(int status, JsonNode body, String check, boolean replayed) {
        String code() {
            return body.path("code").asText();
        }

        long version() {
            return body.at("/balance/version").asLong();
        }

        long available() {
            return body.at("/balance/available").asLong();
        }
    }
}
