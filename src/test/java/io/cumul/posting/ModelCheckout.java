package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.posting.ModelMember.Handful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the model answers to a checkout that sets points aside, and spends them later or gives them back. */
final class ModelCheckout {
    private static final int MOST_HOLDS = 32;

    private final ModelMember member;
    private final Instant clock;

    ModelCheckout(ModelMember member, Instant clock) {
        this.member = member;
        this.clock = clock;
    }

    /** A hold for an order takes the place of an earlier one, unless it is refused. */
    String hold(Command.Hold command) {
        long points = ((Price.OfPoints) command.price()).points();
        ModelMember then = member.imagined(clock);
        giveUp(then, command.orderId(), then.now(clock));
        if (then.holds.size() >= MOST_HOLDS) {
            return "LimitReached LIVE_HOLDS";
        } else if (then.spendable() < points) {
            return "InsufficientPoints " + points + " of " + then.spendable();
        }
        Instant now = member.turnUp(clock);
        giveUp(member, command.orderId(), now);
        member.holds.add(
                new ModelHold(command.holdId(), command.orderId(), member.take(points), now.plus(command.ttl())));
        member.placed.put(command.holdId(), points);
        member.orders.put(command.holdId(), command.orderId());
        return member.book("HOLD", points, now);
    }

    String capture(Command.Capture command) {
        String id = command.holdId();
        Long placed = member.placed.get(id);
        if (placed == null) {
            return "HoldNotFound";
        }
        long points = command.points() == null ? placed : command.points();
        if (points > placed) {
            return "CaptureExceedsHold";
        }
        ModelMember then = member.imagined(clock);
        if (then.live(id) != null) {
            Instant now = member.turnUp(clock);
            return spend(id, points, now);
        }
        ModelHold.End end = then.ended.get(id);
        return switch (end.kind()) {
            case "CAPTURE" -> end.points() == points ? "replayed " + end.answer() : "HoldCaptured";
            case "VOID" -> "HoldVoided";
            default -> command.onExpired() == Command.OnExpired.RETRY ? retry(then, id, points) : "HoldExpired";
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
        ModelHold.End end = then.ended.get(id);
        return switch (end.kind()) {
            case "VOID" -> "replayed " + end.answer();
            case "CAPTURE" -> "HoldCaptured";
            default -> "HoldExpired";
        };
    }

    /** What comes back after it has expired is gone at once; the answer is always the last entry. */
    private String giveBack(String id) {
        Instant now = member.turnUp(clock);
        ModelHold hold = member.live(id);
        member.holds.remove(hold);
        member.heap.addAll(hold.pinned());
        boolean gone = hold.pinned().stream().anyMatch(handful -> handful.over(now));
        if (gone) {
            member.book("RELEASE", hold.points(), now);
            member.expire(now);
        }
        String answer = member.book("VOID", gone ? 0 : hold.points(), now);
        member.ended.put(id, new ModelHold.End("VOID", 0, answer));
        return answer;
    }

    private String spend(String id, long points, Instant now) {
        ModelHold hold = member.live(id);
        List<Handful> rest = new ArrayList<>(hold.pinned());
        member.takeFrom(rest, points);
        member.holds.remove(hold);
        if (!rest.isEmpty()) {
            member.heap.addAll(rest);
            member.book("RELEASE", hold.points() - points, now);
            member.expire(now);
        }
        return captured(id, points, now);
    }

    /** The points are set aside once more if they are still there, and spent at once. */
    private String retry(ModelMember then, String id, long points) {
        if (then.spendable() < points) {
            return "InsufficientPoints " + points + " of " + then.spendable();
        }
        Instant now = member.turnUp(clock);
        member.take(points);
        member.book("HOLD", points, now);
        return captured(id, points, now);
    }

    private String captured(String id, long points, Instant now) {
        member.beActive(now);
        String answer = member.book("CAPTURE", points, now) + member.redeemedOn(member.orders.get(id), points);
        member.ended.put(id, new ModelHold.End("CAPTURE", points, answer));
        return answer;
    }

    private static void giveUp(ModelMember member, String order, Instant now) {
        for (ModelHold hold : List.copyOf(member.holds)) {
            if (hold.order().equals(order)) {
                member.holds.remove(hold);
                member.heap.addAll(hold.pinned());
                String answer = member.book("VOID", hold.points(), now);
                member.ended.put(hold.id(), new ModelHold.End("VOID", 0, answer));
                member.expire(now);
            }
        }
    }
}
