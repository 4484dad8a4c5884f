package io.cumul.load;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.cumul.load.wire.Json;
import io.cumul.load.wire.Program;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The gateway under test: where it listens and the key it knows the checkout by. */
record Gateway(String url, String key) {

    static Gateway of(Settings settings) {
        return new Gateway(
                settings.text("cumul.url", "http://localhost:8080"), settings.text("cumul.key", "demo-checkout"));
    }

    HttpProtocolBuilder protocol() {
        return http.baseUrl(url)
                .header("X-API-Key", key)
                .acceptHeader("application/json, application/problem+json")
                .contentTypeHeader("application/json")
                // A checkout keeps its connections, and asks anew each time although the answers carry an ETag.
                .shareConnections()
                .disableCaching()
                .disableFollowRedirect()
                .disableWarmUp();
    }

    /** The program in force; asked before any load, so that a wrong address or key stops the run with one sentence. */
    Program program() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/program"))
                .header("X-API-Key", key)
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return Json.read(answer.body(), Program.class);
        } catch (IOException e) {
            throw new IllegalStateException("No gateway answers at " + url + " (set -Dcumul.url): " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for the program", e);
        }
    }
}
