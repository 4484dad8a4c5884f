package io.cumul.api.problem;

import static io.cumul.api.call.Requests.KEY;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Map.entry;

import io.cumul.api.call.Body;
import io.cumul.api.call.Late;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.Requests;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** For each code that a single request can bring about, such a request, in a language of the caller's choice. */
final class Provocations {
    private static final Map<String, Function<String, Response>> ALL = Map.ofEntries(
            entry("NOT_FOUND", language -> in(language).get("/v1/nothing")),
            entry("METHOD_NOT_ALLOWED", language -> in(language).delete("/v1/program")),
            entry("NOT_ACCEPTABLE", language -> in(language).accept("text/html").get("/v1/program")),
            entry(
                    "UNAUTHENTICATED",
                    language -> Requests.stranger()
                            .header("Accept-Language", language)
                            .get("/v1/program")),
            entry("FORBIDDEN", language -> in(language).get(ManagersOnly.PATH)),
            entry("BODY_TOO_LARGE", language -> redeem(language, " ".repeat(256 * 1024 + 1))),
            entry(
                    "UNSUPPORTED_MEDIA_TYPE",
                    language -> in(language)
                            .contentType("text/plain")
                            .header(KEY, "key")
                            .body("points: 5")
                            .post("/v1/accounts/anna/redeem")),
            entry(
                    "IDEMPOTENCY_KEY_MISSING",
                    language -> json(language, Body.redemption()).post("/v1/accounts/anna/redeem")),
            entry(
                    "IDEMPOTENCY_KEY_INVALID",
                    language -> json(language, Body.redemption())
                            .header(KEY, "not visible")
                            .post("/v1/accounts/anna/redeem")),
            entry(
                    "MALFORMED_REQUEST",
                    language -> redeem(language, Body.redemption().with("/points", "'5'"))),
            entry("INVALID_VALUE", language -> redeem(language, Body.redemptionOf(0))),
            entry("IDEMPOTENCY_KEY_REUSED", Provocations::reusedKey),
            entry(
                    "ACCOUNT_NOT_FOUND",
                    language -> in(language).get(Member.unknown().path("/balance"))),
            entry("ACCOUNT_FROZEN", language -> turned(language, "freeze")),
            entry("ACCOUNT_CLOSED", language -> turned(language, "close")),
            entry(
                    "VERSION_NOT_REACHED",
                    language -> in(language).get(Member.with(100).path("/balance?minVersion=3"))),
            entry(
                    "PRECONDITION_FAILED",
                    language -> ruleset(language, "programId: shop")
                            .header("If-Match", "\"999999999\"")
                            .put("/v1/program/ruleset")),
            entry(
                    "HOLD_NOT_FOUND",
                    language -> in(language).get(Member.with(100).path("/holds/unknown"))),
            entry("CAPTURE_EXCEEDS_HOLD", language -> capture(language, 6, (member, hold) -> {})),
            entry(
                    "HOLD_CAPTURED",
                    language -> capture(language, 4, (member, hold) -> member.capture("first", hold, Body.capture()))),
            entry("HOLD_VOIDED", language -> capture(language, 5, (member, hold) -> member.giveBack("first", hold))),
            entry("HOLD_EXPIRED", language -> capture(language, 5, Late::makeOver)),
            entry("RULESET_NOT_FOUND", language -> in(language).get("/v1/program/rulesets/999999999")),
            entry("ORDER_NOT_FOUND", language -> refund(language, Body.refund().with("/orderId", "'nobody-s'"))),
            entry("REFUND_ALREADY_MADE", Provocations::refundMade),
            entry(
                    "REFUND_EXCEEDS_ORDER",
                    language -> refund(language, Body.refund().with("/amount", "'100.01'"))),
            entry(
                    "ORDER_ALREADY_EARNED",
                    language -> earn(language, Body.purchase().with("/orderId", "'funds'"))),
            entry("ACTION_ALREADY_EARNED", Provocations::rewardedAction),
            entry(
                    "CURRENCY_MISMATCH",
                    language -> earn(language, Body.purchase().with("/purchase/currency", "'USD'"))),
            entry("UNKNOWN_ACTION", language -> earn(language, Body.action().with("/action", "'DANCE'"))),
            entry(
                    "TOO_LATE_TO_EARN",
                    language -> earn(
                            language,
                            Body.purchase()
                                    .with("/occurredAt", "'" + Instant.now().minus(31, DAYS) + "'"))),
            entry(
                    "RULESET_INVALID",
                    language -> ruleset(language, "programId: shop").put("/v1/program/ruleset")),
            entry("LIMIT_REACHED", Provocations::fullAccount),
            entry("INSUFFICIENT_POINTS", language -> redeem(language, Body.redemptionOf(101))),
            entry("INTERNAL", Provocations::unreadableEntry));

    private Provocations() {}

    /** Whether one request is enough. */
    static boolean has(String code) {
        return ALL.containsKey(code);
    }

    /** The answer to a request that has this code coming. */
    static Response of(String code, String language) {
        return ALL.get(code).apply(language);
    }

    /** Some of the five points of a hold captured, after something has happened to it. */
    private static Response capture(String language, long points, BiConsumer<Member, String> before) {
        Member member = Member.with(100);
        String hold = member.held("hold", Body.holdOf(5));
        before.accept(member, hold);
        return json(language, Body.captureOf(points))
                .header(KEY, "key")
                .post(member.path("/holds/" + hold + "/capture"));
    }

    private static Response reusedKey(String language) {
        Member member = Member.with(100);
        member.redeem("key", Body.redemptionOf(1)).statusCode(201);
        return json(language, Body.redemptionOf(2)).header(KEY, "key").post(member.path("/redeem"));
    }

    private static Response rewardedAction(String language) {
        Member member = Member.enrolled();
        member.earn("key", Body.action()).statusCode(201);
        return json(language, Body.action()).header(KEY, "other").post(member.path("/earn"));
    }

    private static Response refundMade(String language) {
        Member member = Member.with(100);
        member.refund("key", Body.refund()).statusCode(201);
        return json(language, Body.refund()).header(KEY, "other").post(member.path("/refunds"));
    }

    private static Response refund(String language, Body body) {
        return json(language, body).header(KEY, "key").post(Member.with(100).path("/refunds"));
    }

    private static Response turned(String language, String operation) {
        Member member = Member.with(100);
        member.turn("turn", operation).statusCode(200);
        return json(language, Body.redemption()).header(KEY, "key").post(member.path("/redeem"));
    }

    private static Response fullAccount(String language) {
        Member member = Member.enrolled();
        return Ledger.whileFull(
                member, () -> json(language, Body.purchase()).header(KEY, "key").post(member.path("/earn")));
    }

    /** A stored explanation that nobody can read stands for any defect. */
    private static Response unreadableEntry(String language) {
        Member member = Member.with(100);
        String explanation = Ledger.text("SELECT explanation FROM entry WHERE account_id = ? AND seq = 2", member.id());
        String change = "UPDATE entry SET explanation = ? WHERE account_id = ? AND seq = 2";
        Ledger.change(change, "broken", member.id());
        try {
            return in(language).get(member.path("/entries/2"));
        } finally {
            Ledger.change(change, explanation, member.id());
        }
    }

    private static Response earn(String language, Body purchase) {
        return json(language, purchase).header(KEY, "key").post(Member.with(100).path("/earn"));
    }

    private static Response redeem(String language, Object body) {
        return json(language, body).header(KEY, "key").post(Member.with(100).path("/redeem"));
    }

    private static RequestSpecification ruleset(String language, String text) {
        return Requests.wrongByManager()
                .header("Accept-Language", language)
                .contentType("application/yaml")
                .body(text);
    }

    private static RequestSpecification json(String language, Object body) {
        return in(language).contentType(ContentType.JSON).body(body.toString());
    }

    private static RequestSpecification in(String language) {
        return Requests.wrong().header("Accept-Language", language);
    }
}
