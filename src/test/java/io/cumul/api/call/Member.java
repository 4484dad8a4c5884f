package io.cumul.api.call;

import static java.util.Objects.requireNonNull;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member of a test's own.
 *
 * @param id the account's id, which nobody else has
 */
public record Member(String id) {
    /** Somebody who is not enrolled. */
    public static Member unknown() {
        return new Member("member-" + UUID.randomUUID());
    }

    /** A member without points, at version 1. */
    public static Member enrolled() {
        Member member = unknown();
        member.put(Body.enrolment()).statusCode(201);
        return member;
    }

    /** A member with points of the order {@code funds}, at version 2. */
    public static Member with(long points) {
        Member member = enrolled();
        member.earn("funds", Body.purchaseFor(points).with("/orderId", "'funds'"))
                .statusCode(201);
        return member;
    }

    /** The account's path, and below it. */
    public String path(String below) {
        return "/v1/accounts/" + id + below;
    }

    /** Enrols, or replaces the profile. */
    public ValidatableResponse put(Body profile) {
        return Requests.right(profile).put(path("")).then();
    }

    /** Reports a purchase. */
    public ValidatableResponse earn(String key, Body purchase) {
        return Requests.right(purchase)
                .header(Requests.KEY, key)
                .post(path("/earn"))
                .then();
    }

    /** Spends points. */
    public ValidatableResponse redeem(String key, Body redemption) {
        return Requests.right(redemption)
                .header(Requests.KEY, key)
                .post(path("/redeem"))
                .then();
    }

    /** Reports a return. */
    public ValidatableResponse refund(String key, Body refund) {
        return Requests.right(refund)
                .header(Requests.KEY, key)
                .post(path("/refunds"))
                .then();
    }

    /** Sets points aside. */
    public ValidatableResponse hold(String key, Body hold) {
        return Requests.right(hold)
                .header(Requests.KEY, key)
                .post(path("/holds"))
                .then();
    }

    /** Sets points aside, and gives the hold's id. */
    public String held(String key, Body hold) {
        return requireNonNull(hold(key, hold).statusCode(201).extract().path("holdId"));
    }

    /** Spends what was set aside. */
    public ValidatableResponse capture(String key, String holdId, Body capture) {
        return Requests.right(capture)
                .header(Requests.KEY, key)
                .post(path("/holds/" + holdId + "/capture"))
                .then();
    }

    /** Gives back what was set aside. */
    public ValidatableResponse giveBack(String key, String holdId) {
        return Requests.right()
                .header(Requests.KEY, key)
                .post(path("/holds/" + holdId + "/void"))
                .then();
    }

    /** A manager gives points, or takes some. */
    public ValidatableResponse adjust(String key, Body adjustment) {
        return byManager(key, "/adjustments", adjustment);
    }

    /** A manager changes the account's status. */
    public ValidatableResponse turn(String key, String operation) {
        return byManager(key, "/" + operation, Body.reason());
    }

    private ValidatableResponse byManager(String key, String below, Body body) {
        return Requests.rightByManager(body)
                .header(Requests.KEY, key)
                .post(path(below))
                .then();
    }

    /** Reads what is below the account's path. */
    public ValidatableResponse get(String below) {
        return Requests.right().get(path(below)).then();
    }

    /** What the account shows, but for the time of reading. */
    public Standing standing() {
        Map<String, Object> account =
                requireNonNull(get("").statusCode(200).extract().path("$"));
        Map<String, Object> balance =
                requireNonNull(get("/balance").statusCode(200).extract().path("$"));
        Response statement = get("/entries?limit=200").statusCode(200).extract().response();
        account.remove("balance");
        balance.remove("asOf");
        return new Standing(account, balance, statement.path("entries"));
    }

    /**
     * What an account shows.
     *
     * @param profile the account without its balance
     * @param balance version, and the points by what may be done with them
     * @param statement every entry
     */
    public record Standing(Map<String, Object> profile, Map<String, Object> balance, List<Object> statement) {}

    @Override
    public String toString() {
        return id;
    }
}
