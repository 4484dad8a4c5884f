package io.cumul.api.call;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A reward of a test's own.
 *
 * @param id its id, which no other has
 */
public record Rewards(String id) {
    /** One that is not in the catalogue. */
    public static Rewards unknown() {
        return new Rewards("reward-" + UUID.randomUUID());
    }

    /** One that costs 100 points, with more said of it. */
    public static Rewards with(String... saying) {
        Rewards reward = unknown();
        Body body = body();
        for (int i = 0; i < saying.length; i += 2) {
            body = body.with(saying[i], saying[i + 1]);
        }
        reward.put(body).statusCode(201);
        return reward;
    }

    /** A coffee for 100 points. */
    public static Body body() {
        return Body.of("{'type':'FREE_PRODUCT','name':'Coffee','points':100}");
    }

    /** Puts it into the catalogue. */
    public ValidatableResponse put(Body body) {
        return Requests.rightByManager(body).put(path("")).then();
    }

    /** Puts something that is wrong on purpose in its place. */
    public ValidatableResponse putWrong(Body body) {
        return Requests.wrongByManager()
                .contentType(ContentType.JSON)
                .body(body.toString())
                .put(path(""))
                .then();
    }

    /** Takes it out. */
    public ValidatableResponse delete() {
        return Requests.rightByManager(body()).delete(path("")).then();
    }

    /** Reads it. */
    public ValidatableResponse get() {
        return Requests.right().get(path("")).then();
    }

    /** Brings codes for it. */
    public ValidatableResponse codes(String key, List<String> codes) {
        return lines(
                key, codes.stream().map(code -> "{\"code\":\"" + code + "\"}\n").collect(Collectors.joining()));
    }

    /** Brings lines for it, whatever they are. */
    public ValidatableResponse lines(String key, String lines) {
        return Requests.byManagerWithLines(lines)
                .header(Requests.KEY, key)
                .post(path("/codes"))
                .then();
    }

    /** A redemption of one on an order. */
    public Body redemption(String orderId) {
        return Body.of("{'orderId':'" + orderId + "','channel':'WEB','rewardId':'" + id + "'}");
    }

    private String path(String below) {
        return "/v1/rewards/" + id + below;
    }
}
