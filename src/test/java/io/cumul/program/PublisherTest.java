package io.cumul.program;

import static io.cumul.program.Publishing.NOW;
import static io.cumul.program.Publishing.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final String OTHER = ProgramYaml.with("points: 1", "points: 2");
    private static final String THIRD = ProgramYaml.with("points: 1", "points: 3");
    private static final String BUDGETED = ProgramYaml.TEXT + """
            campaigns:
              - id: summer
                bonus: 5
                caps: {budget: 1000}
            """;

    private final Publishing gateway = Publishing.startedWith(ProgramYaml.TEXT);

    @Test
    void aNewTextIsTheNextVersionAndComesIntoForceSoon() {
        Version version = fresh(gateway.publish(OTHER));

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.publication().activeFrom()).isEqualTo(SOON);
        assertThat(gateway.current.current().inForce(SOON.minusNanos(1)).version())
                .isEqualTo(1);
        assertThat(gateway.current.current().inForce(SOON).base().rate().points())
                .isEqualTo(2);
    }

    @Test
    void aTextMayComeIntoForceLater() {
        Instant later = NOW.plusSeconds(86_400);

        assertThat(fresh(gateway.publish(OTHER, later)).publication().activeFrom())
                .isEqualTo(later);
        assertThat(gateway.publish(THIRD, later.minusNanos(1))).isEqualTo(new Published.TooEarly(later));
        assertThat(fresh(gateway.publish(THIRD)).publication().activeFrom()).isEqualTo(later);
    }

    @Test
    void theTextOfTheLatestVersionIsNotPublishedAgain() {
        fresh(gateway.publish(OTHER));

        assertThat(gateway.publish(OTHER))
                .isEqualTo(new Published.Same(gateway.current.versions().latest()));
        assertThat(gateway.publish(OTHER, null, 1)).isInstanceOf(Published.Same.class);
        assertThat(gateway.current.versions().list()).hasSize(2);
    }

    @Test
    void anOlderTextMayComeAgain() {
        fresh(gateway.publish(OTHER));

        assertThat(fresh(gateway.publish(ProgramYaml.TEXT)).number()).isEqualTo(3);
    }

    @Test
    void followsOnlyTheVersionThatItWasMeantToFollow() {
        fresh(gateway.publish(OTHER, null, 1));

        assertThat(gateway.publish(THIRD, null, 1)).isEqualTo(new Published.Stale(2));
        assertThat(fresh(gateway.publish(THIRD, null, 1, 2)).number()).isEqualTo(3);
    }

    @Test
    void whatOthersPublishMeanwhileComesFirst() {
        gateway.archive.first(() -> gateway.archive.add("test", OTHER, SOON));
        assertThat(fresh(gateway.publish(THIRD)).number()).isEqualTo(3);

        gateway.archive.first(() -> gateway.archive.add("test", OTHER, SOON));
        assertThat(gateway.publish(ProgramYaml.TEXT, null, 3)).isEqualTo(new Published.Stale(4));
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(gateway.publish("programId: test\n"))
                .isInstanceOfSatisfying(
                        Published.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::path)
                                .contains("name", "currency", "timeZone", "earn", "expiry"));
    }

    @Test
    void programAndCurrencyAndTimeZoneStay() {
        String other = ProgramYaml.TEXT
                .replace("programId: test", "programId: other")
                .replace("EUR", "USD")
                .replace("Europe/Paris", "Europe/Berlin");

        assertThat(gateway.publish(other))
                .isInstanceOfSatisfying(
                        Published.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "programId: must stay test, as in the versions before it.",
                                        "currency: must stay EUR, as in the versions before it.",
                                        "timeZone: must stay Europe/Paris, as in the versions before it."));
    }

    @Test
    void aBudgetStaysAboveWhatMembersHaveBeenGiven() {
        fresh(gateway.publish(BUDGETED));
        gateway.archive.give("summer", 600);

        fresh(gateway.publish(BUDGETED.replace("1000", "600")));
        assertThat(gateway.publish(BUDGETED.replace("1000", "599")))
                .isInstanceOfSatisfying(
                        Published.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .containsExactly(new Fault(
                                        "campaigns[0].caps.budget",
                                        "must be at least 600, which members have been given already.")));
    }

    private static Version fresh(Published published) {
        assertThat(published).isInstanceOf(Published.Fresh.class);
        return ((Published.Fresh) published).version();
    }
}
