package io.cumul.proof;

import io.cumul.proof.RetailPurchases.Purchase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code cumuler-echanger} with three campaigns and three tiers more, and what it must come to for one member,
 * worked out from the receipts: sums of decimals, and a loop where the gateway has an index.
 */
final class RetailClub {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Path ORIGINAL = Path.of("src/main/resources/programs/cumuler-echanger.yaml");
    private static final Set<String> HEARTS = Set.of("85123A", "22469", "22470");
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
    private static final long MOST_A_MONTH = 250;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final String CAMPAIGNS = """
            campaigns:
              - id: thursdays
                weekdays: [THURSDAY, SUNDAY]
                hours: {from: "12:00", until: "16:00"}
                multiplier: 2
                caps: {perMember: {points: 250, per: MONTH}}
              - id: hearts
                skus: ["85123A", "22469", "22470"]
                multiplier: 3
              - id: big-basket
                minimumSpend: "300.00"
                bonus: 40
            """;

    private static final String TIERS = """

            tiers:
              window: LIFETIME
              levels:
                - {id: blanc, name: Blanc, threshold: 0}
                - {id: bleu, name: Bleu, threshold: 500, multiplier: 1.25}
                - id: rouge
                  name: Rouge
                  threshold: 1500
                  multiplier: 1.5
                  expiry: {months: 24, roundTo: END_OF_YEAR}
            """;

    private final LocalDate birthday;
    private final Map<YearMonth, Long> thursdays = new HashMap<>();
    private long purchases;
    private long points;

    /** One member of it, without a purchase. */
    RetailClub(LocalDate birthday) {
        this.birthday = birthday;
    }

    /** Writes the program's text, and returns its place. */
    static Path write() {
        try {
            String text = Files.readString(ORIGINAL)
                    .replace("programId: cumuler-echanger", "programId: retail-club")
                    .replace("campaigns:\n", CAMPAIGNS);
            Path folder = Files.createDirectories(Path.of("target", "programs"));
            return Files.writeString(folder.resolve("retail-club.yaml"), text + TIERS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The category that the test gives an article: what is no article, such as postage, earns nothing. */
    static @Nullable String category(String sku) {
        boolean article = sku.chars().anyMatch(Character::isDigit);
        return !article ? "gift-cards" : Character.isLetter(sku.charAt(sku.length() - 1)) ? "house-brand" : null;
    }

    /** All points so far, none of which the member spends. */
    long points() {
        return points;
    }

    String tier() {
        return points >= 1_500 ? "rouge" : points >= 500 ? "bleu" : "blanc";
    }

    /** What is missing to the next tier; absent at the highest. */
    @Nullable
    Long toNextTier() {
        return points >= 1_500 ? null : (points >= 500 ? 1_500 : 500) - points;
    }

    /** The end of the life of points that are posted at an instant and earned in a tier. */
    static Instant gone(String tier, Instant posted) {
        LocalDate day = posted.atZone(PARIS).toLocalDate();
        LocalDate last = tier.equals("rouge")
                ? LocalDate.of(day.plusMonths(24).getYear(), 12, 31)
                : YearMonth.from(day).plusMonths(12).atEndOfMonth();
        return last.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    /**
     * What a purchase is awarded, which counts from now on.
     *
     * @param at when it was made
     * @param tier the member's at that time
     */
    Award award(Purchase purchase, Instant at, String tier) {
        BigDecimal factor = new BigDecimal(tier.equals("rouge") ? "1.5" : tier.equals("bleu") ? "1.25" : "1");
        ZonedDateTime local = at.atZone(PARIS);
        BigDecimal plain = sum(purchase, null, false);
        BigDecimal house = sum(purchase, "house-brand", false);
        BigDecimal all = plain.add(house);
        Map<String, Long> hits = new TreeMap<>();
        hits.put("base", floor(plain, factor));
        hits.put("house-brand", floor(house, TWO.multiply(factor)));
        if (purchases == 0 && all.compareTo(new BigDecimal("100")) >= 0) {
            hits.put("welcome", 100L);
        }
        if (nearBirthday(local.toLocalDate()) && all.compareTo(new BigDecimal("75")) >= 0) {
            hits.put("birthday", floor(plain, ONE) + floor(house, TWO));
        }
        hits.put(
                "hearts",
                floor(sum(purchase, null, true), TWO) + floor(sum(purchase, "house-brand", true), TWO.multiply(TWO)));
        if (all.compareTo(new BigDecimal("300")) >= 0) {
            hits.put("big-basket", 40L);
        }
        long wish = DAYS.contains(local.getDayOfWeek()) && local.getHour() >= 12 && local.getHour() < 16
                ? floor(plain, ONE) + floor(house, TWO)
                : 0;
        long room = MOST_A_MONTH - thursdays.getOrDefault(YearMonth.from(local), 0L);
        hits.put("thursdays", Math.min(wish, room));
        thursdays.merge(YearMonth.from(local), Math.min(wish, room), Long::sum);
        hits.values().removeIf(given -> given == 0);
        long given = hits.values().stream().mapToLong(Long::longValue).sum();
        purchases++;
        points += given;
        return new Award(hits, given, given + Math.max(0, wish - room));
    }

    private boolean nearBirthday(LocalDate day) {
        for (int i = -3; i <= 3; i++) {
            LocalDate near = day.plusDays(i);
            if (near.getMonth() == birthday.getMonth() && near.getDayOfMonth() == birthday.getDayOfMonth()) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal sum(Purchase purchase, @Nullable String category, boolean hearts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String[] line : purchase.lines()) {
            boolean wanted = Objects.equals(category(line[1]), category) && (!hearts || HEARTS.contains(line[1]));
            sum = wanted ? sum.add(Purchase.amount(line)) : sum;
        }
        return sum;
    }

    private static long floor(BigDecimal money, BigDecimal perEuro) {
        return money.multiply(perEuro).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * An award.
     *
     * @param hits by rule, those of no points left out
     * @param points all of them
     * @param desired what it would be without any cap
     */
    record Award(Map<String, Long> hits, long points, long desired) {}

    /** The purchases of everybody, each member's in order of time. */
    static Map<String, List<Purchase>> purchases() {
        Map<String, List<Purchase>> byMember = new TreeMap<>();
        for (Purchase purchase : RetailPurchases.december()) {
            byMember.computeIfAbsent(purchase.member(), first -> new ArrayList<>())
                    .add(purchase);
        }
        byMember.values().forEach(list -> list.sort(Comparator.comparing(Purchase::madeAt)));
        return byMember;
    }
}
