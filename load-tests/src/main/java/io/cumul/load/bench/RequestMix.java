package io.cumul.load.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The requests of one stream, drawn anew each time: whose, which basket, under a fresh key and on a fresh order. */
final class RequestMix {
    private static final int VARIANTS = 64;
    private static final int LINES = 3;
    private static final String[] CATEGORIES = {"home", "garden", "toys", "kitchen", "stationery", "books"};
    /** More than any loaded account holds. */
    private static final long TOO_MUCH = 900_000_000;

    private final List<RequestBytes> requests;
    private final SplittableRandom random;
    private final int accounts;
    /** Sets the orders of one run apart from those of another. */
    private final long run;

    private int sent;

    private RequestMix(List<RequestBytes> requests, SplittableRandom random, int accounts) {
        this.requests = requests;
        this.random = random;
        this.accounts = accounts;
        this.run = random.nextLong() << Integer.SIZE;
    }

    /**
     * The requests of a kind of work.
     *
     * @param members what the accounts' ids begin with
     * @param accounts how many there are, numbered from 1
     * @param apiKey what the caller shows
     */
    static RequestMix of(Work work, String members, int accounts, String apiKey, SplittableRandom random) {
        List<RequestBytes> requests = new ArrayList<>();
        String account = "/v1/accounts/" + members + RequestBytes.ACCOUNT;
        for (int variant = 0; variant < VARIANTS; variant++) {
            switch (work) {
                case WRITE -> {
                    requests.add(post(account + "/earn", apiKey, purchase(random)));
                    requests.add(post(account + "/redeem", apiKey, redemption(1 + random.nextInt(100))));
                }
                case HOPELESS -> requests.add(post(account + "/redeem", apiKey, redemption(TOO_MUCH + variant)));
                case BALANCE ->
                    requests.add(new RequestBytes("GET " + account + "/balance HTTP/1.1\r\n" + head(apiKey) + "\r\n"));
                case ECHO -> requests.add(post("/echo", apiKey, balance(members, random)));
            }
        }
        return new RequestMix(requests, random, accounts);
    }

    /** Writes the next request into {@code out}. Kinds take turns, so that half of the writes are earns exactly. */
    void next(ByteBuffer out) {
        int variant = (random.nextInt(requests.size()) & ~1) | (sent & 1);
        requests.get(variant)
                .render(
                        out,
                        1 + random.nextInt(accounts),
                        random.nextLong(),
                        random.nextLong(),
                        run | sent & 0xffff_ffffL);
        sent++;
    }

    private static RequestBytes post(String path, String apiKey, String body) {
        return new RequestBytes("POST " + path + " HTTP/1.1\r\n" + head(apiKey)
                + "Content-Type: application/json\r\nIdempotency-Key: " + RequestBytes.KEY + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.US_ASCII).length + "\r\n\r\n" + body);
    }

    private static String head(String apiKey) {
        return "Host: localhost\r\nAccept: application/json\r\nX-API-Key: " + apiKey + "\r\n";
    }

    private static String purchase(SplittableRandom random) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            lines.append(line == 0 ? "" : ",")
                    .append("{\"sku\":\"%05d\",\"category\":\"%s\",\"quantity\":%d,\"amount\":\"%d.%02d\"}"
                            .formatted(
                                    10_000 + random.nextInt(4_000),
                                    CATEGORIES[random.nextInt(CATEGORIES.length)],
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(60),
                                    random.nextInt(100)));
        }
        return "{\"orderId\":\"%s\",\"channel\":\"WEB\",\"purchase\":{\"currency\":\"EUR\",\"lines\":[%s],\"paymentMethod\":\"CARD\"}}"
                .formatted(RequestBytes.ORDER, lines);
    }

    private static String redemption(long points) {
        return "{\"orderId\":\"%s\",\"channel\":\"WEB\",\"points\":%d}".formatted(RequestBytes.ORDER, points);
    }

    private static String balance(String members, SplittableRandom random) {
        return ("{\"accountId\":\"%s%s\",\"available\":%d,\"pending\":0,\"held\":0,\"owed\":0,\"version\":%d,"
                        + "\"asOf\":\"2026-01-31T11:22:33.123456Z\"}")
                .formatted(members, RequestBytes.ACCOUNT, random.nextInt(1_000_000), 1 + random.nextInt(100));
    }
}
