package io.cumul.load.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Opens one account and awards it points for one purchase, through the gateway itself. */
public final class Enrol {
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String account;
    private final String apiKey;

    private Enrol(String gateway, String apiKey, String accountId) {
        this.account = gateway + "/v1/accounts/" + accountId;
        this.apiKey = apiKey;
    }

    /** Takes the gateway's URL, the API key, the account's id and what the purchase costs, such as {@code 1000.00}. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Enrol enrol = new Enrol(arguments[0], arguments[1], arguments[2]);
        enrol.send("PUT", "", "{\"channel\":\"WEB\"}");
        enrol.send("POST", "/earn", """
                {"orderId":"first","channel":"WEB","purchase":{"currency":"EUR",\
                "lines":[{"sku":"10000","category":"home","quantity":1,"amount":"%s"}]}}""".formatted(arguments[3]));
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(account + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-API-Key", apiKey)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IllegalStateException(
                    method + " " + account + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
