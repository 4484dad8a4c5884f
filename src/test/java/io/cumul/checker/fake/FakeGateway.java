package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP front of a ledger in memory. Some of its answers to writes get lost, and some writes have no outcome. */
public final class FakeGateway implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final long PRICE = 3;
    private static final int MISHAP_OF = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final MemoryLedger ledger;
    private final Random mishaps;

    /**
     * A gateway that listens at a free port.
     *
     * @param seed of its mishaps
     */
    public FakeGateway(MemoryLedger ledger, long seed) {
        this.ledger = ledger;
        mishaps = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/accounts/", this::serve);
        server.createContext("/v1/rewards/", this::shelve);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            switch (exchange.getRequestMethod().equals("POST") ? mishap() : MISHAP_OF) {
                case 0 -> {} // nothing is done and nothing said
                case 1 -> answer(exchange, body);
                case 2 -> send(exchange, Told.problem(UNAVAILABLE, "LEDGER_UNAVAILABLE"));
                case 3 -> send(exchange, Told.problem(UNAVAILABLE, "OUTCOME_UNKNOWN"));
                case 4 -> {
                    answer(exchange, body);
                    send(exchange, Told.problem(UNAVAILABLE, "OUTCOME_UNKNOWN"));
                }
                default -> send(exchange, answer(exchange, body));
            }
        }
    }

    private void shelve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode reward = JSON.readTree(exchange.getRequestBody().readAllBytes());
            ledger.shelve(reward.path("stock").asLong());
            send(exchange, Told.of(201, JSON.createObjectNode()));
        }
    }

    private synchronized int mishap() {
        return mishaps.nextInt(MISHAP_OF);
    }

    private Told answer(HttpExchange exchange, String body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String query = exchange.getRequestURI().getQuery();
        long number = query == null ? 0 : Long.parseLong(query.substring(query.indexOf('=') + 1));
        String account = path[3];
        if (path.length == 4) {
            return exchange.getRequestMethod().equals("PUT")
                    ? ledger.enrol(account, body)
                    : within(ledger.balance(account, number));
        }
        return switch (path[4]) {
            case "balance" -> ledger.balance(account, number);
            case "entries" -> ledger.statement(account, (int) number);
            default -> {
                boolean resolves = path.length > 6;
                String operation = resolves ? path[6] : path[4];
                String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                yield ledger.write(account, wish(key, operation, resolves ? path[5] : "", body));
            }
        };
    }

    /** An account is shown with its balance within. */
    private static Told within(Told balance) {
        return balance.status() == 200
                ? new Told(200, JSON.createObjectNode().set("balance", balance.body()), false, balance.source())
                : balance;
    }

    private static Wish wish(String key, String operation, String holdId, String body) throws IOException {
        JsonNode request = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        String purchase = request.at("/purchase/lines/0/amount").asText();
        String amount = purchase.isEmpty() ? request.path("amount").asText() : purchase;
        long cents =
                amount.isEmpty() ? 0 : new BigDecimal(amount).movePointRight(2).longValueExact();
        String target = switch (operation) {
            case "redeem" -> request.path("rewardId").asText();
            case "refunds" -> request.path("refundId").asText();
            case "holds" -> request.path("ttlSeconds").asText();
            default -> holdId;
        };
        return new Wish(
                key,
                operation,
                request.path("orderId").asText(),
                purchase.isEmpty()
                        ? request.path("points").asLong(operation.equals("redeem") ? PRICE : 0)
                        : cents / 100,
                cents,
                target,
                operation + holdId + body);
    }

    private static void send(HttpExchange exchange, Told told) throws IOException {
        byte[] body = told.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Balance-Source", told.source());
        if (told.replayed()) {
            exchange.getResponseHeaders().add("Idempotent-Replayed", "true");
        }
        exchange.sendResponseHeaders(told.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
