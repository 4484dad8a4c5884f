package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.embedded.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two gateways that nobody calls, over one ledger, on whatever day it is. The program's day is never that of UTC, and it does not
 * end while the test runs.
 */
class BirthdaysIT {
    private static final Path PROGRAM = Path.of("src/test/resources/test-programs/birthdays.yaml");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BORN_TODAY = 20;
    private static final int NOON = 10;

    private static Map<String, String> settings = Map.of();
    private static LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    static void startServers() throws IOException {
        Instant now = Instant.now();
        // From 10 o'clock in Greenwich on it is tomorrow in the east; before that, it is yesterday in the west.
        boolean east = now.atZone(ZoneOffset.UTC).getHour() >= NOON;
        String zone = east ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
        today = LocalDate.ofInstant(now, ZoneId.of(zone));
        Path program = Files.createDirectories(Path.of("target", "programs")).resolve("birthdays.yaml");
        Files.writeString(program, Files.readString(PROGRAM).replace("Pacific/Kiritimati", zone));
        settings = new HashMap<>(EmbeddedServers.start(EmbeddedServers.Wish.bothFresh(Path.of("target", "birthdays"))));
        settings.put("quarkus.profile", "prod,embedded");
        settings.put("cumul.program", "file:" + program.toAbsolutePath());
        settings.put("cumul.jobs.page", "7");
        settings.put("cumul.jobs.turn", "10ms");
    }

    @Test
    void everyMemberIsCongratulatedOnceOnTheProgramsDay() {
        enrolBeforeTheDayIsCelebrated();
        Books books = new Books(Gateways.jdbc(settings));
        CompletableFuture<GatewayProcess> second = CompletableFuture.supplyAsync(() -> GatewayProcess.start(settings));
        try (GatewayProcess first = GatewayProcess.start(settings);
                GatewayProcess other = second.join()) {
            awaitCelebrated(books);
            assertThat(rewards(books)).as("both gateways together").isEqualTo(expected());

            // As if both had died right after posting: nobody knows that the day has been celebrated.
            assertThat(books.rows("DELETE FROM job WHERE name = 'birthdays' RETURNING name"))
                    .hasSize(1);
            awaitCelebrated(books);
            assertThat(rewards(books)).as("celebrated again, rewarded once").isEqualTo(expected());
            assertThat(refusals(first) + refusals(other))
                    .as("rewards that were posted twice and refused")
                    .isGreaterThanOrEqualTo(BORN_TODAY);
        }
        assertThat(books.faults()).isEmpty();
    }

    private static void enrolBeforeTheDayIsCelebrated() {
        Map<String, String> idle = new HashMap<>(settings);
        idle.put("cumul.jobs.every", "off");
        try (GatewayProcess gateway = GatewayProcess.start(idle);
                Caller caller = new Caller(gateway.url())) {
            IntStream.range(0, BORN_TODAY).forEach(i -> caller.enrol("today-" + i, birthday(today)));
            caller.enrol("yesterday", birthday(today.minusDays(1)));
            caller.enrol("tomorrow", birthday(today.plusDays(1)));
            caller.enrol("unknown");
        }
    }

    private static String birthday(LocalDate day) {
        return DateTimeFormatter.ofPattern("MM-dd").format(day);
    }

    private static void awaitCelebrated(Books books) {
        Awaitility.await("the day is celebrated")
                .atMost(PATIENCE)
                .until(() -> books.rows("SELECT cursor FROM job WHERE name = 'birthdays'")
                        .equals(List.of(today.toString())));
    }

    private static List<String> rewards(Books books) {
        return books.rows("SELECT account_id || ' ' || action || ' ' || reference || ' ' || points FROM entry"
                + " WHERE kind = 3 ORDER BY account_id");
    }

    private static List<String> expected() {
        return IntStream.range(0, BORN_TODAY)
                .mapToObj(i -> "today-" + i + " BIRTHDAY " + today.getYear() + " 50")
                .sorted()
                .toList();
    }

    private static double refusals(GatewayProcess gateway) {
        return gateway.metric("cumul_job_commands_total{job=\"birthdays\",result=\"refused\"}");
    }
}
