package io.cumul.posting;

import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.points.Money;
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
        ModelPrice price = priced(command, then);
        String refusal = refusal(price, price.points(), then);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        Instant now = member.turnUp(clock);
        List<Handful> taken = member.heap.take(price.points());
        member.reserve(price.reward());
        ModelOrder.Spent spent = new ModelOrder.Spent(
                taken,
                now,
                total(command.orderTotal()),
                price.reward(),
                command.price() instanceof Price.OfMoney money ? money.amount().minor() : 0,
                ModelOrder.payable(command.price(), command.orderTotal()));
        return spent("REDEEM", command.orderId(), spent);
    }

    /** A hold for an order takes the place of an earlier one, unless it is refused. */
    String hold(Command.Hold command) {
        if (member.frozen) {
            return "AccountFrozen";
        }
        ModelMember then = member.imagined(clock);
        ModelPrice price = priced(command, then);
        String refusal = refusal(price, price.points(), then);
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
                command,
                price.reward());
        member.reserve(price.reward());
        member.holds.add(hold);
        member.placed.put(hold.id(), hold);
        return member.book("HOLD", price.points(), now);
    }

    /** What somebody would say to it who knows neither what there is of rewards nor anything of orders; empty for nothing. */
    String blindly(Command command) {
        ModelMember then = member.imagined(clock);
        then.stock.replaceAll((reward, left) -> 1L << 40);
        then.forgetOrders();
        ModelPrice price = switch (command) {
            case Command.Redeem redeem -> priced(redeem, then);
            case Command.Hold hold -> priced(hold, then);
            default -> new ModelPrice(0, "", null);
        };
        return member.frozen ? "" : refusal(price, price.points(), then);
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
        boolean touched = member.imagined(now).version() > member.version();
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
        return captured(hold, hold.reward(), taken, now);
    }

    /** A hold of now, if one would be had, and its capture at once: a newer one for the order gives way. */
    private String retry(ModelMember then, ModelHold placed, long points) {
        if (member.frozen) {
            return "AccountFrozen";
        }
        ModelPrice price = priced(placed.asked(), then);
        String refusal = refusal(price, points, then);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        Instant now = member.turnUp(clock);
        giveUp(member, placed.order(), now);
        List<Handful> taken = member.heap.take(points);
        member.reserve(price.reward());
        member.book("HOLD", points, now);
        return captured(placed, price.reward(), taken, now);
    }

    private String captured(ModelHold hold, ModelReward.@Nullable Taken reward, List<Handful> taken, Instant now) {
        Command.Hold asked = hold.asked();
        ModelHold placed = Objects.requireNonNull(member.placed.get(hold.id()));
        long points = taken.stream().mapToLong(Handful::points).sum();
        ModelOrder.Spent spent = new ModelOrder.Spent(
                taken,
                now,
                total(asked.orderTotal()),
                reward,
                placed.cents(points),
                ModelOrder.payable(asked.price(), asked.orderTotal()));
        String answer = spent("CAPTURE", hold.order(), spent);
        member.ended.put(hold.id(), new ModelHold.End("CAPTURE", points, answer));
        return answer;
    }

    private String spent(String kind, String orderId, ModelOrder.Spent spent) {
        member.have(spent.reward());
        member.beActive(spent.at());
        member.order(orderId).spent.add(spent);
        return member.book(kind, spent.points(), spent.at()) + member.redeemedOn(orderId, spent.points());
    }

    private ModelPrice priced(Command.Redeem command, ModelMember then) {
        ModelOrder.Paid paid = paid(then, command.orderId(), false);
        return ModelPrice.of(command.price(), command.channel(), command.orderTotal(), paid, then, then.now(clock));
    }

    /** What a hold comes to, once what there is aside for its order is given up. */
    private ModelPrice priced(Command.Hold command, ModelMember then) {
        ModelOrder.Paid paid = paid(then, command.orderId(), true);
        giveUp(then, command.orderId(), then.now(clock));
        ModelPrice price =
                ModelPrice.of(command.price(), command.channel(), command.orderTotal(), paid, then, then.now(clock));
        return price.refusal().isEmpty() && then.holds.size() >= MOST_HOLDS
                ? new ModelPrice(price.points(), "LimitReached LIVE_HOLDS", price.reward())
                : price;
    }

    private static ModelOrder.Paid paid(ModelMember then, String orderId, boolean replaced) {
        ModelHold aside = then.holds.stream()
                .filter(hold -> hold.order().equals(orderId))
                .findFirst()
                .orElse(null);
        return then.history.getOrDefault(orderId, new ModelOrder()).paid(aside, replaced);
    }

    private static String refusal(ModelPrice price, long points, ModelMember then) {
        return price.refusal().isEmpty() && then.spendable() < points
                ? "InsufficientPoints " + points + " of " + then.spendable()
                : price.refusal();
    }

    private static @Nullable Long total(@Nullable Money orderTotal) {
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
