package io.cumul.posting;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws the terms of a program: bounds and thresholds are of a size at which they matter. */
final class RandomTerms {
    private static final RoundingMode[] ROUNDINGS = {
        RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN
    };
    private static final String[] ZONES = {"Europe/Paris", "America/New_York", "Pacific/Kiritimati"};
    private static final String[] EXPIRIES = {
        "never",
        "months 1 END_OF_MONTH",
        "months 3 END_OF_MONTH",
        "months 2 END_OF_DAY",
        "months 1 END_OF_QUARTER",
        "months 6 END_OF_YEAR",
        "yearly --02-29",
        "yearly --12-31",
        "inactivity 1",
        "inactivity 2"
    };
    private static final String[] WINDOWS = {"calendar", "rolling3", "rolling12", "lifetime"};
    private static final String[] PERIODS = {"DAY", "MONTH", "YEAR", "EVER"};
    private static final String[] DATES = {
        "2026-02-15T00:00", "2026-06-01T12:00", "2026-10-25T02:30", "2028-02-29T00:00"
    };
    private static final int MOST_CAMPAIGNS = 7;

    private final Random random;
    private final long points;
    private final long per;

    private RandomTerms(Random random, long points, long per) {
        this.random = random;
        this.points = points;
        this.per = per;
    }

    /**
     * Draws two versions of a program.
     *
     * @param full whether it has tiers and pending points for certain
     * @param begin when the first purchase is made
     */
    static Versions draw(Random random, boolean full, Instant begin) {
        RandomTerms terms = new RandomTerms(random, 1 + random.nextInt(10), 1 + random.nextInt(300));
        boolean tiers = full || terms.chance(30);
        Terms first = terms.terms("c", full, terms.one(ZONES), tiers ? terms.tiers() : "");
        // Whoever stands in a tier goes on to stand in it: what it asks for stays, what it gives does not.
        String same = first.tiers().replace("x1.2", "x1.35").replace("x1.7", "x2.5");
        Terms second = terms.terms("d", full, first.zone(), same).counting(first.actions());
        return new Versions(
                first, second, begin.plus(Duration.ofDays(40L + random.nextInt(200))), terms.rewards(tiers));
    }

    private Terms terms(String ids, boolean full, String zone, String tiers) {
        return new Terms(
                points + random.nextInt(2),
                per,
                ROUNDINGS[random.nextInt(ROUNDINGS.length)],
                random.nextInt(3) * 500L,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                zone,
                full || chance(30) ? 1 + random.nextInt(20) : 0,
                one(EXPIRIES),
                tiers,
                tiers.isEmpty()
                        ? List.of()
                        : List.of("", chance(50) ? one(EXPIRIES) : "", chance(50) ? one(EXPIRIES) : ""),
                IntStream.range(0, random.nextInt(MOST_CAMPAIGNS + 1))
                        .mapToObj(i -> campaign(ids + i, !tiers.isEmpty()))
                        .toList(),
                caps(),
                actions(),
                chance(80) ? payment() : null,
                chance(50) ? 0 : 1 + random.nextInt(10));
    }

    /** Some that run out, some that few may have, some that not everybody may. */
    private List<String> rewards(boolean tiers) {
        return List.of(
                "mug %d stock:%d".formatted(worth(4), 5 + random.nextInt(60)),
                "tea %d limit:%d/%s%s"
                        .formatted(worth(2), 1 + random.nextInt(3), one(PERIODS), chance(50) ? " stock:200" : ""),
                "trip %d%s segments:vip until:2026-12-01"
                        .formatted(worth(20), tiers && chance(50) ? " gold:" + worth(10) : ""),
                "talk %d channels:APP,WEB limit:1/DAY stock:%d".formatted(worth(1), 20 + random.nextInt(100)));
    }

    /** A point for what earns one or so, in steps. */
    private ModelPayment payment() {
        long step = 1 + random.nextInt(5);
        return new ModelPayment(
                points,
                per,
                one(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP),
                step * (1 + random.nextInt(3)),
                step,
                step * 2_000,
                chance(50) ? 100 : 50);
    }

    private RoundingMode one(RoundingMode... values) {
        return values[random.nextInt(values.length)];
    }

    /** What so many euros earn, and a little more or less than that. */
    private long worth(int euros) {
        return Math.max(1, 100L * euros * points / per + random.nextInt(5) - 2);
    }

    private String tiers() {
        String window = one(WINDOWS);
        String fall = chance(50) ? "ONE_STEP" : "IN_FULL";
        long silver = worth(100 + random.nextInt(200));
        return "%s %s %d: basic 0, silver %d x1.2, gold %d x1.7"
                .formatted(window, fall, chance(50) ? 0 : random.nextInt(60), silver, 3 * silver + 1);
    }

    private String campaign(String id, boolean tiers) {
        List<String> words = new ArrayList<>();
        maybe(20, words, "channels APP,WEB,STORE");
        maybe(20, words, "segments vip");
        maybe(15, words, "birthday 3/5");
        maybe(10, words, "first");
        maybe(10, words, "idle " + (1 + random.nextInt(20)));
        maybe(10, words, "spent " + random.nextInt(3_000) + ".00");
        maybe(15, words, "from " + one(DATES));
        maybe(10, words, "until " + one(DATES));
        maybe(20, words, "weekdays MONDAY,TUESDAY,SATURDAY");
        maybe(20, words, chance(50) ? "hours 18:30-02:15" : "hours 06:00-19:00");
        maybe(30, words, chance(50) ? "categories kitchen" : "skus mug,jar");
        maybe(20, words, "min " + (5 + random.nextInt(30)) + ".00");
        if (tiers) {
            maybe(20, words, "tiers silver,gold");
        }
        Collections.shuffle(words, random);
        // Conditions that all hold at once are rare, so a campaign has a few of them only.
        List<String> text = new ArrayList<>(words.subList(0, Math.min(words.size(), random.nextInt(4))));
        maybe(30, text, "best");
        if (!text.contains("best")) {
            maybe(25, text, "exclusive " + random.nextInt(3));
        }
        maybe(25, text, "order " + worth(10 + random.nextInt(30)));
        maybe(30, text, "member " + worth(20 + random.nextInt(200)) + "/" + one(PERIODS));
        maybe(40, text, "budget " + worth(100 + random.nextInt(4_000)));
        maybe(40, text, chance(50) ? "skip" : "reject");
        String gift = chance(60) ? one("x1.5", "x2", "x3", "x1.0001") : "+" + worth(1 + random.nextInt(20));
        return id + " " + gift + (text.isEmpty() ? "" : " " + String.join(" ", text));
    }

    private Map<String, Long> caps() {
        Map<String, Long> caps = new LinkedHashMap<>();
        long bound = worth(30 + random.nextInt(50));
        for (String period : List.of("ORDER", "DAY", "MONTH", "YEAR")) {
            if (chance(20)) {
                caps.put(period, bound);
            }
            bound *= 2;
        }
        return caps;
    }

    private List<ModelAction> actions() {
        List<ModelAction> actions = new ArrayList<>();
        actions.add(new ModelAction("REVIEW", worth(2), 0, "2/" + one(PERIODS), chance(50)));
        actions.add(new ModelAction("VISIT", worth(1), 0, chance(50) ? "1/DAY" : "", true));
        actions.add(new ModelAction("SIGN_UP", worth(5), 0, "", false));
        if (chance(70)) {
            actions.add(new ModelAction("REFERRAL", worth(10), chance(50) ? worth(5) : 0, "", chance(50)));
        }
        if (chance(70)) {
            actions.add(new ModelAction("BIRTHDAY", worth(8), 0, "", false));
        }
        return actions;
    }

    private void maybe(int percent, List<String> words, String word) {
        if (chance(percent)) {
            words.add(word);
        }
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
