import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Calls the gateway as a checkout does, so that the archive has what the first requests need. */
final class Visitor {
    private static final int VISITS = 20;
    private static final int FIRST_FAILURE = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BASKET =
            "{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"10000\",\"category\":\"home\",\"quantity\":1,\"amount\":\"100.00\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String management;
    private final String key;

    Visitor(String gateway, String management, String key) {
        this.gateway = gateway;
        this.management = management;
        this.key = key;
    }

    /** Returns when the gateway is ready; an {@link IllegalStateException} if it ends before that, or takes longer. */
    void awaitReady(Process process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the gateway did not become ready");
            }
            Thread.sleep(50);
        }
    }

    /** Some members buy and spend; an {@link IllegalStateException} if one of them is not served. */
    void visit() throws IOException, InterruptedException {
        for (int member = 0; member < VISITS; member++) {
            String account = "/v1/accounts/member-" + member;
            send("PUT", account, "{\"channel\":\"WEB\"}");
            send("POST", account + "/quotes", "{\"purchase\":" + BASKET + ",\"channel\":\"WEB\"}");
            send("POST", account + "/earn", "{\"orderId\":\"first\",\"channel\":\"WEB\",\"purchase\":" + BASKET + "}");
            send("POST", account + "/redeem", "{\"orderId\":\"second\",\"channel\":\"WEB\",\"points\":10}");
            String hold = send("POST", account + "/holds", "{\"orderId\":\"third\",\"channel\":\"WEB\",\"points\":10}");
            send("POST", account + "/holds/" + field(hold, "holdId") + "/capture", "{}");
            send("GET", account + "/balance", "");
            send("GET", account + "/entries", "");
            send("GET", account, "");
        }
        send("GET", "/v1/program", "");
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("X-API-Key", key);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        return json.replaceFirst("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
