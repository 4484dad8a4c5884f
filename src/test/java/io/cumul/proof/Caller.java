package io.cumul.proof;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A checkout service that talks to a gateway over HTTP. */
final class Caller implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for no answer at all. */
    static final Answer SILENCE = new Answer(0, "", false, "none", "none");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;

    /**
     * A caller of one gateway.
     *
     * @param base such as {@code http://localhost:8080}
     */
    Caller(String base) {
        this.base = base.replaceAll("/$", "");
    }

    /** Enrols a member and expects it to be done. */
    void enrol(String member) {
        put(member, "{\"channel\":\"WEB\"}");
    }

    /**
     * Enrols a member with a birthday.
     *
     * @param birthday month and day
     */
    void enrol(String member, String birthday) {
        put(member, "{\"channel\":\"WEB\",\"birthday\":\"" + birthday + "\"}");
    }

    private void put(String member, String profile) {
        Answer answer = await(send(request("/v1/accounts/" + member)
                .PUT(BodyPublishers.ofString(profile))
                .build()));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("not enrolled: " + answer);
        }
    }

    /** Posts under a key. */
    CompletableFuture<Answer> post(String path, String key, String body) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Earns for one line. */
    CompletableFuture<Answer> earn(String member, String order, String key, String amount) {
        return post("/v1/accounts/" + member + "/earn", key, """
                {"orderId":"%s","channel":"STORE","purchase":{"currency":"EUR",
                 "lines":[{"sku":"mug","quantity":1,"amount":"%s"}]}}""".formatted(order, amount));
    }

    /** Redeems points. */
    CompletableFuture<Answer> redeem(String member, String order, String key, long points) {
        return post("/v1/accounts/" + member + "/redeem", key, """
                {"orderId":"%s","channel":"STORE","points":%d}""".formatted(order, points));
    }

    /** Gets what must be there. */
    JsonNode get(String path) {
        Answer answer = await(send(request(path).GET().build()));
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.json();
    }

    /** Waits for an answer. */
    static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("no answer", failure);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Caller::answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("X-API-Key", "demo-checkout")
                .header("Content-Type", "application/json");
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean replayed = response.headers()
                .firstValue("Idempotent-Replayed")
                .map(Boolean::parseBoolean)
                .orElse(false);
        String check = response.headers().firstValue("X-Balance-Check").orElse("none");
        String retryAfter = response.headers().firstValue("Retry-After").orElse("none");
        return new Answer(response.statusCode(), response.body(), replayed, check, retryAfter);
    }

    /**
     * What the gateway said.
     *
     * @param status HTTP status
     * @param body the body's text
     * @param replayed whether the gateway called it a replay
     * @param check what its look at the cache had said of the balance
     * @param retryAfter in how many seconds it may be worth to repeat
     */
    record Answer(int status, String body, boolean replayed, String check, String retryAfter) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        /** What every answer under one key must have in common, whichever gateway gives it. */
        String meaning() {
            return status == 201 ? body : code() + " " + json().path("requested") + " of " + json().path("available");
        }
    }
}
