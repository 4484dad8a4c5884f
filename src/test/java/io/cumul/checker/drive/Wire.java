package io.cumul.checker.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cumul.checker.history.Answer;
import io.cumul.checker.plan.Call;
import io.cumul.checker.plan.Names;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Puts a call into HTTP and reads the answer. */
final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int CENTS = 2;
    private static final String KEY = "X-API-Key";
    private static final String REASON = "{\"reasonCode\":\"CHECK\"}";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Names names;
    private final Keys keys;

    Wire(Names names, Keys keys) {
        this.names = names;
        this.keys = keys;
    }

    /**
     * Asks, and waits.
     *
     * @param minVersion the version asked for at least, 0 for none
     * @param holdId the hold that it is about; empty if about none
     */
    Answer ask(String url, Call call, long minVersion, String holdId, boolean hurried) {
        String account = url + "/v1/accounts/" + names.account(call.member());
        String wanted = minVersion == 0 ? "" : "?minVersion=" + minVersion;
        return switch (call) {
            case Call.Enrol enrol -> send(request(account).PUT(BodyPublishers.ofString(profile(enrol))));
            case Call.Earn earn -> send(keyed(account + "/earn", earn, hurried, purchase(earn)));
            case Call.Redeem redeem -> send(keyed(account + "/redeem", redeem, hurried, redemption(redeem)));
            case Call.Prize prize -> send(keyed(account + "/redeem", prize, hurried, prize(prize)));
            case Call.Hold hold -> send(keyed(account + "/holds", hold, hurried, hold(hold)));
            case Call.Capture capture ->
                send(keyed(account + "/holds/" + holdId + "/capture", capture, hurried, capture(capture)));
            case Call.VoidHold gone -> send(keyed(account + "/holds/" + holdId + "/void", gone, hurried, ""));
            case Call.Refund refund -> send(keyed(account + "/refunds", refund, hurried, refund(refund)));
            case Call.Adjust adjust ->
                send(keyed(account + "/adjustments", adjust, hurried, adjustment(adjust))
                        .setHeader(KEY, keys.manager()));
            case Call.Freeze freeze ->
                send(keyed(account + (freeze.frozen() ? "/freeze" : "/unfreeze"), freeze, hurried, REASON)
                        .setHeader(KEY, keys.manager()));
            case Call.Balance balance -> send(request(account + "/balance" + wanted));
            case Call.Account whole -> send(request(account + wanted));
            case Call.Statement statement -> send(request(account + "/entries?limit=" + statement.limit()));
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String profile(Call.Enrol enrol) {
        return "{\"channel\":\"WEB\",\"segments\":[\"profile-%d\"]}".formatted(enrol.profile());
    }

    private String purchase(Call.Earn earn) {
        return """
                {"orderId":"%s","channel":"STORE","purchase":{"currency":"EUR",
                 "lines":[{"sku":"mug","quantity":1,"amount":"%s"}]}}""".formatted(names.order(earn.order()), money(earn.cents()));
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, CENTS).toPlainString();
    }

    /** Puts the run's reward into the catalogue. */
    void shelve(String url, long stock) {
        String reward = "{\"type\":\"FREE_PRODUCT\",\"name\":\"Prize\",\"points\":%d,\"stock\":%d}"
                .formatted(Call.Prize.PRICE, stock);
        Answer answer = send(request(url + "/v1/rewards/" + names.prize())
                .setHeader(KEY, keys.manager())
                .PUT(BodyPublishers.ofString(reward)));
        if (answer.standing() != Answer.Standing.DONE) {
            throw new IllegalStateException("the run's reward is not in the catalogue: " + answer);
        }
    }

    private String prize(Call.Prize prize) {
        return "{\"orderId\":\"%s\",\"channel\":\"STORE\",\"rewardId\":\"%s\"}"
                .formatted(names.order(prize.order()), names.prize());
    }

    private String hold(Call.Hold hold) {
        return "{\"orderId\":\"%s\",\"channel\":\"STORE\",\"points\":%d%s}"
                .formatted(
                        names.order(hold.order()),
                        hold.points(),
                        hold.seconds() == 0 ? "" : ",\"ttlSeconds\":" + hold.seconds());
    }

    private static String capture(Call.Capture capture) {
        return capture.points() == 0 ? "{}" : "{\"points\":%d}".formatted(capture.points());
    }

    private String refund(Call.Refund refund) {
        return "{\"orderId\":\"%s\",\"refundId\":\"%s\",\"channel\":\"STORE\",%s}"
                .formatted(
                        names.order(refund.order()),
                        names.refund(refund.refund()),
                        refund.cents() == 0
                                ? "\"everything\":true"
                                : "\"amount\":\"%s\"".formatted(money(refund.cents())));
    }

    private static String adjustment(Call.Adjust adjust) {
        return "{\"points\":%d,\"reasonCode\":\"CHECK\"}".formatted(adjust.points());
    }

    private String redemption(Call.Redeem redeem) {
        return "{\"orderId\":\"%s\",\"channel\":\"STORE\",\"points\":%d}"
                .formatted(names.order(redeem.order()), redeem.points());
    }

    private HttpRequest.Builder keyed(String path, Call.Keyed call, boolean hurried, String body) {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", names.key(call.key())).POST(BodyPublishers.ofString(body));
        return hurried ? request.header("Request-Deadline", "1") : request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path))
                .timeout(ANSWER)
                .header(KEY, keys.checkout())
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer.Said(
                    response.statusCode(),
                    document(response.body()),
                    response.body(),
                    response.headers()
                            .firstValue("Idempotent-Replayed")
                            .map(Boolean::parseBoolean)
                            .orElse(false),
                    response.headers().firstValue("X-Balance-Source").orElse(""));
        } catch (IOException broken) {
            return new Answer.Silence(String.valueOf(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("the run was ended");
        }
    }

    private static JsonNode document(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
