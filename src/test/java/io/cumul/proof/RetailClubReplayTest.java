package io.cumul.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.proof.Caller.Answer;
import io.cumul.proof.RetailPurchases.Purchase;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The real purchases of three weeks, with all their lines, under a program with campaigns and tiers, compared purchase by
 * purchase with a computation of the test's own. They are moved by whole weeks to the latest past, and taken as euros. Then every
 * member comes again today, with the tier that the purchases have brought. All of it a second time changes nothing.
 */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(RetailClubReplayTest.Club.class)
class RetailClubReplayTest {
    private static final int MEMBERS_AT_ONCE = 8;
    private static final Map<String, List<Purchase>> MEMBERS = RetailClub.purchases();

    @TestHTTPResource
    URI gateway;

    private final long weeks = weeksSince(MEMBERS.values().stream()
            .flatMap(List::stream)
            .map(Purchase::madeAt)
            .max(LocalDateTime::compareTo)
            .orElseThrow());

    @Test
    void awardsTiersAndExpiryAreThoseOfTheReceiptsAndASecondRunChangesNothing() throws Exception {
        assertThat(MEMBERS).hasSize(860);
        try (Caller caller = new Caller(gateway.toString())) {
            Map<String, Visits> visits = new TreeMap<>();
            MEMBERS.keySet().forEach(member -> visits.put(member, new Visits(caller, member, MEMBERS.get(member))));
            all(visits, Visits::shopInThePast);
            Instant today = Instant.now();
            all(visits, visit -> visit.comeAgain(today));

            assertThat(visits.values().stream().map(visit -> visit.club.tier()).distinct())
                    .as("tiers that were reached")
                    .containsExactlyInAnyOrder("blanc", "bleu", "rouge");
            assertThat(visits.values().stream()
                            .flatMap(visit -> visit.rules.stream())
                            .distinct())
                    .as("rules that awarded points")
                    .contains("base", "house-brand", "welcome", "birthday", "thursdays", "hearts", "big-basket");
            assertThat(visits.values().stream().mapToInt(visit -> visit.trimmed).sum())
                    .as("awards that a cap has trimmed")
                    .isPositive();
            all(visits, Visits::standAsTheyShould);
            all(visits, Visits::doAllOfItAgain);
            all(visits, Visits::standAsTheyShould);
        }
    }

    private static long weeksSince(LocalDateTime london) {
        Instant last = london.atZone(ZoneId.of("Europe/London")).toInstant();
        return Duration.between(last, Instant.now()).toDays() / 7;
    }

    /** Members shop independently of each other, and each in order. */
    private static void all(Map<String, Visits> visits, Consumer<Visits> deed)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS_AT_ONCE)) {
            List<Future<?>> done = new ArrayList<>();
            visits.values().forEach(visit -> done.add(threads.submit(() -> deed.accept(visit))));
            for (Future<?> one : done) {
                one.get();
            }
        }
    }

    /** One member's purchases, what was answered and what must have been. */
    private final class Visits {
        final Caller caller;
        final String account;
        final List<Purchase> purchases;
        final LocalDate birthday;
        final RetailClub club;
        final List<String> rules = new ArrayList<>();
        int trimmed;
        private final Map<String, String> sent = new TreeMap<>();
        private final Map<String, Answer> heard = new TreeMap<>();
        private final List<String> journal = new ArrayList<>();

        Visits(Caller caller, String member, List<Purchase> purchases) {
            this.caller = caller;
            this.account = "retail-club-" + member;
            this.purchases = purchases;
            LocalDate day = LocalDate.now(RetailClub.PARIS).minusDays(Integer.parseInt(member) % 50);
            // Which year it is, nobody says; a 29 February needs a test of its own, and has one.
            this.birthday = day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? day.plusDays(1) : day;
            this.club = new RetailClub(birthday);
        }

        void shopInThePast() {
            caller.enrol(account, birthday.toString().substring(5));
            // The purchases are all posted now, so that none of them was made in a higher tier than the lowest.
            purchases.forEach(purchase -> earn(purchase, purchase.invoice(), purchase.madeAt(weeks), "blanc"));
        }

        void comeAgain(Instant today) {
            Purchase first = purchases.getFirst();
            earn(first, first.invoice() + "-again", today, club.tier());
        }

        private void earn(Purchase purchase, String order, Instant at, String tier) {
            Instant before = Instant.now();
            sent.put(order, json(purchase, order, at));
            Answer answer = send(order);
            assertThat(answer.status()).as("%s: %s", order, answer).isEqualTo(201);
            heard.put(order, answer);

            JsonNode body = answer.json();
            RetailClub.Award award = club.award(purchase, at, tier);
            assertThat(hits(body))
                    .as("hits of %s at %s: %s", order, at, sent.get(order))
                    .isEqualTo(award.hits());
            assertThat(body.path("points").asLong()).as(order).isEqualTo(award.points());
            assertThat(body.path("desired").asLong()).as(order).isEqualTo(award.desired());
            assertThat(body.path("balance").path("available").asLong())
                    .as(order)
                    .isEqualTo(club.points());
            assertThat(body.path("tier").path("id").asText()).as(order).isEqualTo(club.tier());
            assertThat(body.path("tier").path("qualifyingPoints").asLong())
                    .as(order)
                    .isEqualTo(club.points());
            assertThat(body.path("tier").path("toNextTier").asText())
                    .as(order)
                    .isEqualTo(
                            club.toNextTier() == null ? "" : club.toNextTier().toString());
            if (award.points() > 0) {
                // It may have become midnight meanwhile.
                assertThat(Instant.parse(
                                body.path("lots").path(0).path("expiresAt").asText()))
                        .as("expiry of %s, earned as %s", order, tier)
                        .isIn(RetailClub.gone(tier, before), RetailClub.gone(tier, Instant.now()));
            }
            rules.addAll(award.hits().keySet());
            trimmed += award.points() < award.desired() ? 1 : 0;
            journal.add(0, order + " " + award.points());
        }

        void doAllOfItAgain() {
            sent.keySet()
                    .forEach(order -> assertThat(send(order))
                            .as("%s, sent again", order)
                            .matches(Answer::replayed)
                            .extracting(Answer::body)
                            .isEqualTo(heard.get(order).body()));
        }

        void standAsTheyShould() {
            JsonNode entries =
                    caller.get("/v1/accounts/" + account + "/entries?limit=200").get("entries");
            assertThat(entries.valueStream()
                            .filter(entry -> entry.get("kind").asText().equals("EARN"))
                            .map(entry -> entry.get("orderId").asText() + " "
                                    + entry.get("points").asLong()))
                    .as(account)
                    .isEqualTo(journal);
            assertThat(entries).as("the entries of %s", account).hasSize(1 + journal.size());
        }

        private Answer send(String order) {
            return Caller.await(caller.post("/v1/accounts/" + account + "/earn", "retail-" + order, sent.get(order)));
        }
    }

    private static Map<String, Long> hits(JsonNode body) {
        Map<String, Long> hits = new TreeMap<>();
        body.path("explanation")
                .path("hits")
                .valueStream()
                .filter(hit -> hit.path("points").asLong() > 0)
                .forEach(hit ->
                        hits.merge(hit.path("rule").asText(), hit.path("points").asLong(), Long::sum));
        return hits;
    }

    private static String json(Purchase purchase, String order, Instant at) {
        ObjectNode body = Caller.JSON.createObjectNode();
        body.put("orderId", order).put("channel", "WEB").put("occurredAt", at.toString());
        ArrayNode lines = body.putObject("purchase").put("currency", "EUR").putArray("lines");
        for (String[] line : purchase.lines()) {
            ObjectNode one = lines.addObject().put("sku", line[1]);
            String category = RetailClub.category(line[1]);
            if (category != null) {
                one.put("category", category);
            }
            one.put("quantity", Integer.parseInt(line[2]))
                    .put("amount", Purchase.amount(line).toPlainString());
        }
        return body.toString();
    }

    /** The program that comes with the gateway, and more. */
    public static final class Club implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cumul.program", "file:" + RetailClub.write().toAbsolutePath());
        }
    }
}
