package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.posting.ModelHeap.Handful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the model answers to a checkout that spends points at once, or sets them aside and spends them later or gives them back. */
final class ModelCheckout {
    private static final int MOST_HOLDS = 32;

    private final ModelMember member;
    private final Instant clock;

    ModelCheckout(ModelMember member, Instant clock) {
        this.member = member;
        this.clock = clock;
    }

    String redeem(Command.Redeem command) {
        if (member.frozen) {
            return "AccountFrozen";
        }
        ModelMember then = member.imagined(clock);
        ModelPrice price =
                ModelPrice.of(command.price(), command.channel(), command.orderTotal(), then, then.now(clock));
        String refusal = refusal(price, then);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        Instant now = member.turnUp(clock);
        List<Handful> taken = member.heap.take(price.points());
        member.reserve(price.reward());
        return spent("REDEEM", command.orderId(), taken, total(command.orderTotal()), price.reward(), now);
    }

    /** A hold for an order takes the place of an earlier one, unless it is refused. */
    String hold(Command.Hold command) {
        if (member.frozen) {
            return "AccountFrozen";
        }
        ModelMember then = member.imagined(clock);
        giveUp(then, command.orderId(), then.now(clock));
        ModelPrice price =
                ModelPrice.of(command.price(), command.channel(), command.orderTotal(), then, then.now(clock));
        if (price.refusal().isEmpty() && then.holds.size() >= MOST_HOLDS) {
            return "LimitReached LIVE_HOLDS";
        }
        String refusal = refusal(price, then);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        Instant now = member.turnUp(clock);
        giveUp(member, command.orderId(), now);
        ModelHold hold = new ModelHold(
                command.holdId(),
                command.orderId(),
                member.heap.take(price.points()),
                now.plus(command.ttl()),
                total(command.orderTotal()),
                price.reward());
        member.reserve(price.reward());
        member.holds.add(hold);
        member.placed.put(hold.id(), hold);
        return member.book("HOLD", price.points(), now);
    }

    /** Whether only a part is to be captured of what cannot be had in part. */
    boolean halves(Command.Capture command) {
        ModelHold placed = member.placed.get(command.holdId());
        return placed != null
                && placed.reward() != null
                && command.points() != null
                && command.points() < placed.points();
    }

    String capture(Command.Capture command) {
        String id = command.holdId();
        ModelHold placed = member.placed.get(id);
        if (placed == null) {
            return "HoldNotFound";
        }
        long points = command.points() == null ? placed.points() : command.points();
        if (points > placed.points()) {
            return "CaptureExceedsHold";
        }
        ModelMember then = member.imagined(clock);
        if (then.live(id) != null) {
            return spend(id, points, member.turnUp(clock));
        }
        ModelHold.End end = Objects.requireNonNull(then.ended.get(id));
        return switch (end.kind()) {
            case "CAPTURE" -> end.points() == points ? "replayed " + end.answer() : "HoldCaptured";
            case "VOID" -> "HoldVoided";
            default -> command.onExpired() == Command.OnExpired.RETRY ? retry(then, placed, points) : "HoldExpired";
        };
    }

    String giveBack(Command.VoidHold command) {
        String id = command.holdId();
        if (!member.placed.containsKey(id)) {
            return "HoldNotFound";
        }
        ModelMember then = member.imagined(clock);
        if (then.live(id) != null) {
            return giveBack(id);
        }
        ModelHold.End end = Objects.requireNonNull(then.ended.get(id));
        return switch (end.kind()) {
            case "VOID" -> "replayed " + end.answer();
            case "CAPTURE" -> "HoldCaptured";
            default -> "HoldExpired";
        };
    }

    /** What comes back and is gone at once, or repays, comes back before; the answer is always the last entry. */
    private String giveBack(String id) {
        Instant now = member.turnUp(clock);
        ModelHold hold = Objects.requireNonNull(member.live(id));
        member.release(hold);
        ModelMember then = member.imagined(now);
        boolean touched = then.version() > member.version();
        if (touched) {
            member.book("RELEASE", hold.points(), now);
            member.pass(now);
        }
        String answer = member.book("VOID", touched ? 0 : hold.points(), now);
        member.ended.put(id, new ModelHold.End("VOID", 0, answer));
        return answer;
    }

    private String spend(String id, long points, Instant now) {
        ModelHold hold = Objects.requireNonNull(member.live(id));
        List<Handful> rest = new ArrayList<>(hold.pinned());
        List<Handful> taken = ModelHeap.takeFrom(rest, points);
        member.holds.remove(hold);
        if (!rest.isEmpty()) {
            member.heap.addAll(rest);
            member.book("RELEASE", hold.points() - points, now);
            member.pass(now);
        }
        return captured(hold, taken, now);
    }

    /** The points are set aside once more if they are still there, and spent at once. */
    private String retry(ModelMember then, ModelHold placed, long points) {
        if (member.frozen) {
            return "AccountFrozen";
        } else if (then.spendable() < points) {
            return "InsufficientPoints " + points + " of " + then.spendable();
        } else if (placed.reward() != null
                && then.stock.get(placed.reward().id()) < placed.reward().quantity()) {
            return "OutOfStock";
        }
        Instant now = member.turnUp(clock);
        List<Handful> taken = member.heap.take(points);
        member.reserve(placed.reward());
        member.book("HOLD", points, now);
        return captured(placed, taken, now);
    }

    private String captured(ModelHold hold, List<Handful> taken, Instant now) {
        String answer = spent("CAPTURE", hold.order(), taken, hold.total(), hold.reward(), now);
        long points = taken.stream().mapToLong(Handful::points).sum();
        member.ended.put(hold.id(), new ModelHold.End("CAPTURE", points, answer));
        return answer;
    }

    private String spent(
            String kind,
            String orderId,
            List<Handful> taken,
            @Nullable Long total,
            ModelReward.@Nullable Taken reward,
            Instant now) {
        ModelOrder.Spent spent = new ModelOrder.Spent(taken, now, total, reward);
        member.have(reward);
        member.beActive(now);
        member.order(orderId).spent.add(spent);
        return member.book(kind, spent.points(), now) + member.redeemedOn(orderId, spent.points());
    }

    private static String refusal(ModelPrice price, ModelMember then) {
        return price.refusal().isEmpty() && then.spendable() < price.points()
                ? "InsufficientPoints " + price.points() + " of " + then.spendable()
                : price.refusal();
    }

    private static @Nullable Long total(io.cumul.core.points.@Nullable Money orderTotal) {
        return orderTotal == null ? null : orderTotal.minor();
    }

    private static void giveUp(ModelMember member, String order, Instant now) {
        for (ModelHold hold : List.copyOf(member.holds)) {
            if (hold.order().equals(order)) {
                member.release(hold);
                String answer = member.book("VOID", hold.points(), now);
                member.ended.put(hold.id(), new ModelHold.End("VOID", 0, answer));
                member.pass(now);
            }
        }
    }
}
