package io.cumul.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cumul.api.call.Body;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.postgres.PostgresJobs;
import io.cumul.posting.ProgramVersions;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job as it is put together in the gateway, beside that of another replica, with a calendar that the test turns over. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(CongratulatedByTheGatewayTest.Turning.class)
class CongratulatedByTheGatewayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(12);

    @Inject
    Congratulating congratulating;

    @Inject
    PostgresJobs lists;

    @Inject
    ProgramVersions versions;

    @Inject
    Rota rota;

    private Congratulating replica;

    @BeforeEach
    void startReplica() {
        replica = new Congratulating(lists, versions, rota);
    }

    @AfterEach
    void goBackToTheRealDay() {
        Calendar.now = null;
    }

    @Test
    void whoWasBornOnTheTwentyNinthOfFebruaryHasABirthdayEveryYearAndOnlyOne() {
        Member last = born("02-28");
        Member leap = born("02-29");
        Member march = born("03-01");

        // It is still the 27th in Greenwich, and half past midnight in Paris.
        celebrate("2027-02-27T23:30:00Z", "2027-02-28");
        assertThat(rewards(last)).containsExactly("2027");
        assertThat(rewards(leap)).as("2027 has no 29 February").containsExactly("2027");
        assertThat(rewards(march)).isEmpty();

        celebrate("2028-02-27T23:30:00Z", "2028-02-28");
        assertThat(rewards(last)).containsExactly("2028", "2027");
        assertThat(rewards(leap)).as("2028 has one, which is tomorrow").containsExactly("2027");

        celebrate("2028-02-28T23:30:00Z", "2028-02-29");
        assertThat(rewards(last)).containsExactly("2028", "2027");
        assertThat(rewards(leap)).containsExactly("2028", "2027");
        assertThat(rewards(march)).isEmpty();
    }

    private static Member born(String birthday) {
        Member member = Member.unknown();
        member.put(Body.enrolment().with("/birthday", "'" + birthday + "'")).statusCode(201);
        return member;
    }

    /** Turns the calendar over, and lets both replicas have their turns until the day is done, and a few after that. */
    private void celebrate(String now, String day) {
        Calendar.now = Instant.parse(now);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TURNS)
                .until(() -> {
                    bothTakeATurn();
                    return lists.cursor("birthdays").await().atMost(PATIENCE).equals(day);
                });
        bothTakeATurn();
        assertThat(Ledger.text("SELECT cursor FROM job WHERE name = 'birthdays'"))
                .isEqualTo(LocalDate.parse(day).toString());
    }

    private void bothTakeATurn() {
        Uni.join()
                .all(congratulating.turn(), replica.turn())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    /** The years for which a member was rewarded, the latest first. */
    private static List<String> rewards(Member member) {
        return member.get("/entries")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.findAll { it.action == 'BIRTHDAY' }.reference", String.class);
    }

    /** The gateway's clock, once the test has turned it. */
    @Alternative
    @Singleton
    static class Calendar implements InstantSource {
        static volatile Instant now;

        @Override
        public Instant instant() {
            return now == null ? Instant.now() : now;
        }
    }

    /** A program that rewards birthdays, in small pages, by the test's calendar. */
    public static final class Turning implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Calendar.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cumul.program", "file:src/test/resources/test-programs/birthdays-in-paris.yaml",
                    "cumul.jobs.page", "2");
        }
    }
}
