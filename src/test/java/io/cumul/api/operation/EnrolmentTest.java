package io.cumul.api.operation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cumul.api.call.Body;
import io.cumul.api.call.Member;
import io.cumul.api.call.PatientCache;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(PatientCache.class)
class EnrolmentTest {
    private static final Body FULL = Body.enrolment()
            .with("/locale", "'fr-BE'")
            .with("/birthday", "'02-29'")
            .with("/segments", "['vip','press']")
            .with("/consents", "['mail']");

    private final Member member = Member.unknown();

    @Test
    void opensAnAccountWithEverythingThatIsGiven() {
        Member referrer = Member.enrolled();

        member.put(FULL.with("/referredBy", "'" + referrer + "'"))
                .statusCode(201)
                .header("Location", member.path("/entries/1"))
                .header("ETag", startsWith("W/\"1.0."))
                .header("X-Balance-Source", "ledger")
                .body("accountId", equalTo(member.id()))
                .body("status", equalTo("ACTIVE"))
                .body("enrolledAt", notNullValue())
                .body("channel", equalTo("WEB"))
                .body("locale", equalTo("fr-BE"))
                .body("birthday", equalTo("02-29"))
                .body("segments", contains("press", "vip"))
                .body("referredBy", equalTo(referrer.id()))
                .body("consents", contains("mail"))
                .body("balance.available", equalTo(0))
                .body("balance.version", equalTo(1))
                .body("expiring", empty())
                .body("maturing", empty());
    }

    @Test
    void opensAnAccountWithNothingButAChannel() {
        member.put(Body.enrolment())
                .statusCode(201)
                .body("$", not(hasKey("locale")))
                .body("$", not(hasKey("birthday")))
                .body("$", not(hasKey("referredBy")))
                .body("segments", empty())
                .body("consents", empty());
    }

    @Test
    void writesNoEntryWhereNothingChanges() {
        member.put(FULL).statusCode(201);

        member.put(FULL.with("/segments", "['press','vip','press']"))
                .statusCode(200)
                .header("Location", (String) null)
                .header("ETag", startsWith("W/\"1.0."))
                .body("balance.version", equalTo(1));

        member.get("/entries").body("entries.seq", contains(1));
    }

    @Test
    void replacesTheProfileAndClearsWhatIsLeftOut() {
        member.put(FULL).statusCode(201);

        member.put(Body.enrolment().with("/locale", "'en'"))
                .statusCode(200)
                .header("ETag", startsWith("W/\"2.0."))
                .body("locale", equalTo("en"))
                .body("$", not(hasKey("birthday")))
                .body("segments", empty())
                .body("consents", empty())
                .body("balance.version", equalTo(2));

        member.get("/entries").body("entries.kind", contains("PROFILE", "ENROL"));
    }

    @Test
    void keepsChannelAndReferrerAsAtEnrolment() {
        Member referrer = Member.enrolled();
        member.put(FULL.with("/referredBy", "'" + referrer + "'")).statusCode(201);

        member.put(FULL.with("/channel", "'APP'").with("/referredBy", "'" + Member.enrolled() + "'"))
                .statusCode(200)
                .body("channel", equalTo("WEB"))
                .body("referredBy", equalTo(referrer.id()))
                .body("balance.version", equalTo(1));
    }

    @Test
    void takesNoReferrerLater() {
        member.put(FULL).statusCode(201);

        member.put(FULL.with("/referredBy", "'" + Member.enrolled() + "'"))
                .statusCode(200)
                .body("$", not(hasKey("referredBy")))
                .body("balance.version", equalTo(1));
    }
}
