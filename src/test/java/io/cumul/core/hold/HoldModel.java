package io.cumul.core.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a second time, as naive as can be: single points, each with the instant at which it is gone, in a purse, set aside
 * under a name, or spent. It shares no code with what it models.
 */
final class HoldModel {
    private static final class Aside {
        final String order;
        final Instant until;
        final int size;
        List<Instant> points;
        String end = "held";

        Aside(String order, Instant until, List<Instant> points) {
            this.order = order;
            this.until = until;
            this.points = points;
            size = points.size();
        }
    }

    private final Map<String, Aside> asides = new HashMap<>();
    private List<Instant> purse = new ArrayList<>();
    private int spent;
    private int gone;

    /** Puts points into the purse. */
    void fill(int points, Instant until) {
        for (int i = 0; i < points; i++) {
            purse.add(until);
        }
    }

    int available(Instant now) {
        pass(now);
        return purse.size();
    }

    int held(Instant now) {
        pass(now);
        return asides.values().stream().mapToInt(aside -> aside.points.size()).sum();
    }

    int spent() {
        return spent;
    }

    int gone(Instant now) {
        pass(now);
        return gone;
    }

    String hold(String name, String order, int points, Duration ttl, Instant now) {
        pass(now);
        String refused = makeRoom(order, points, now);
        if (refused != null) {
            return refused;
        }
        asides.put(name, new Aside(order, now.plus(ttl), take(points)));
        return "held";
    }

    String capture(String name, @Nullable Integer wanted, boolean retry, Instant now) {
        pass(now);
        Aside aside = asides.get(name);
        if (aside == null) {
            return "HoldNotFound";
        }
        int points = wanted == null ? aside.size : wanted;
        if (points > aside.size) {
            return "CaptureExceedsHold";
        }
        return switch (aside.end) {
            case "held" -> {
                List<Instant> all = new ArrayList<>(aside.points);
                all.sort(Comparator.naturalOrder());
                spent += points;
                aside.points = all.subList(points, all.size());
                end(name, "captured " + points, now);
                yield aside.end;
            }
            case "voided" -> "HoldVoided";
            case "over" -> {
                if (!retry) {
                    yield "HoldExpired";
                }
                String refused = makeRoom(aside.order, points, now);
                if (refused != null) {
                    yield refused;
                }
                take(points);
                spent += points;
                aside.end = "captured " + points;
                yield aside.end;
            }
            default -> aside.end.equals("captured " + points) ? "again " + aside.end : "HoldCaptured";
        };
    }

    String giveBack(String name, Instant now) {
        pass(now);
        Aside aside = asides.get(name);
        if (aside == null) {
            return "HoldNotFound";
        }
        return switch (aside.end) {
            case "held" -> {
                end(name, "voided", now);
                yield "voided";
            }
            case "voided" -> "again voided";
            case "over" -> "HoldExpired";
            default -> "HoldCaptured";
        };
    }

    String redeem(int points, Instant now) {
        pass(now);
        if (purse.size() < points) {
            return "InsufficientPoints " + purse.size();
        }
        take(points);
        spent += points;
        return "redeemed";
    }

    /** What is aside for the order gives way, if there is enough for what comes in its place. */
    private @Nullable String makeRoom(String order, int points, Instant now) {
        String old = live(order);
        List<Instant> all = new ArrayList<>(purse);
        if (old != null) {
            asides.get(old).points.stream().filter(point -> point.isAfter(now)).forEach(all::add);
        }
        if (all.size() < points) {
            return "InsufficientPoints " + all.size();
        }
        if (old != null) {
            end(old, "voided", now);
        }
        return null;
    }

    private @Nullable String live(String order) {
        return asides.entrySet().stream()
                .filter(named -> named.getValue().order.equals(order)
                        && named.getValue().end.equals("held"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void pass(Instant now) {
        asides.forEach((name, aside) -> {
            if (aside.end.equals("held") && !now.isBefore(aside.until)) {
                end(name, "over", now);
            }
        });
        List<Instant> left = new ArrayList<>();
        purse.forEach(point -> {
            if (point.isAfter(now)) {
                left.add(point);
            } else {
                gone++;
            }
        });
        purse = left;
    }

    /** What is still aside comes back; what is past its time does not stay. */
    private void end(String name, String how, Instant now) {
        Aside aside = asides.get(name);
        aside.end = how;
        for (Instant point : aside.points) {
            if (point.isAfter(now)) {
                purse.add(point);
            } else {
                gone++;
            }
        }
        aside.points = List.of();
    }

    private List<Instant> take(int points) {
        purse.sort(Comparator.naturalOrder());
        List<Instant> taken = new ArrayList<>(purse.subList(0, points));
        purse = new ArrayList<>(purse.subList(points, purse.size()));
        return taken;
    }
}
