package io.cumul.checker.plan;

import io.cumul.checker.plan.Call.Floor;
import io.cumul.checker.plan.Call.Keyed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A plan in the making. Members are enrolled one after the other through the first half of it, so that some calls come before
 * their member; one member in particular is everybody's.
 */
final class Drawing {
    private static final int GATEWAYS = 12;
    private static final long HOPELESS = 100_000_000;
    /** The shortest that there is, so that some are over within a run. */
    private static final int SHORT = 30;
    /** How many calls a frozen account stays so. */
    private static final int FROZEN = 30;

    private final Random random;
    private final int members;
    private final int calls;
    private final List<Step> steps = new ArrayList<>();
    private final List<Keyed> earlier = new ArrayList<>();
    private final List<Call.Hold> holds = new ArrayList<>();
    private final List<Call.Earn> earns = new ArrayList<>();
    private final List<Call.Refund> refunds = new ArrayList<>();
    private final Deque<Thaw> frozen = new ArrayDeque<>();
    private int enrolled;
    private int keys;
    private int orders;
    private int profiles;

    Drawing(long seed, int members, int calls) {
        this.random = new Random(seed);
        this.members = members;
        this.calls = calls;
    }

    List<Step> draw() {
        while (steps.size() < calls) {
            if (!frozen.isEmpty() && frozen.peek().at() <= steps.size()) {
                add(keyed(new Call.Freeze(frozen.remove().member(), keys++, false)));
            } else if (enrolled < members && steps.size() * 2L * members >= (long) enrolled * calls) {
                enrol();
            } else {
                one(random.nextInt(100));
            }
        }
        return List.copyOf(steps.subList(0, calls));
    }

    private void enrol() {
        Step step = step(new Call.Enrol(enrolled++, profiles++));
        add(step);
        if (random.nextBoolean()) {
            add(step.elsewhere());
        }
    }

    /** What a roll of a hundred means. */
    private void one(int roll) {
        if (roll < 46) {
            add(keyed(write()));
        } else if (roll < 52) {
            add(keyed(new Call.Redeem(member(), keys++, orders++, HOPELESS)));
        } else if (roll < 60) {
            add(step(anyEarlier()));
        } else if (roll < 68) {
            Step step = keyed(write());
            add(step);
            add(step.elsewhere());
        } else if (roll < 72) {
            add(step(otherwise(anyEarlier())));
        } else if (roll < 76) {
            add(keyed(orderAgain(anyEarlier())));
        } else {
            read(roll);
        }
    }

    private void read(int roll) {
        if (roll < 85) {
            add(step(new Call.Balance(member(), Floor.NONE)));
        } else if (roll < 91) {
            add(step(new Call.Balance(member(), Floor.TOLD)));
        } else if (roll < 92) {
            add(step(new Call.Balance(member(), Floor.BEYOND)));
        } else if (roll < 94) {
            add(step(new Call.Account(member(), random.nextBoolean() ? Floor.NONE : Floor.TOLD)));
        } else if (roll < 97) {
            add(step(new Call.Statement(member(), 1 + random.nextInt(40))));
        } else {
            Step step = step(new Call.Enrol(random.nextInt(enrolled), profiles++));
            add(step);
            if (random.nextInt(3) == 0) {
                add(step.elsewhere());
            }
        }
    }

    private Keyed write() {
        int roll = random.nextInt(100);
        if (roll < 45) {
            Call.Earn earn = new Call.Earn(member(), keys++, orders++, amount());
            earns.add(earn);
            return earn;
        }
        if (roll < 60) {
            Place place = place();
            return new Call.Redeem(place.member(), keys++, place.order(), debit());
        }
        if (roll < 74) {
            Place place = place();
            int seconds = random.nextInt(4) == 0 ? SHORT : 0;
            Call.Hold hold = new Call.Hold(place.member(), keys++, place.order(), debit() / 2 + 1, seconds);
            holds.add(hold);
            return hold;
        }
        return roll < 89 ? resolution() : roll < 95 ? refund() : byHand();
    }

    /** At times an order that earns, or one that there is a hold for. */
    private Place place() {
        int roll = random.nextInt(8);
        if (roll < 2 && !earns.isEmpty()) {
            Call.Earn earn = recent(earns, 100);
            return new Place(earn.member(), earn.order());
        }
        if (roll == 2 && !holds.isEmpty()) {
            Call.Hold hold = recent(holds, 10);
            return new Place(hold.member(), hold.order());
        }
        return new Place(member(), roll == 3 ? random.nextInt(orders + 1) : orders++);
    }

    private <T> T recent(List<T> calls, int most) {
        return calls.get(Math.max(0, calls.size() - 1 - random.nextInt(most)));
    }

    /** Mostly of a hold that was placed a moment ago, so that its id is known by now; at times of one that may be over. */
    private Keyed resolution() {
        if (holds.isEmpty()) {
            return new Call.VoidHold(member(), keys++, keys);
        }
        boolean old = random.nextInt(6) == 0;
        int back = old ? random.nextInt(holds.size()) : 3 + random.nextInt(24);
        Call.Hold hold = holds.get(Math.max(0, holds.size() - 1 - back));
        return random.nextInt(5) < 3
                ? new Call.Capture(hold.member(), keys++, hold.key(), random.nextBoolean() ? 0 : debit() / 2 + 1)
                : new Call.VoidHold(hold.member(), keys++, hold.key());
    }

    /** Of an order that has earned, as a rule; at times under the number of an earlier refund, or of an order that nobody knows. */
    private Keyed refund() {
        if (earns.isEmpty() || random.nextInt(12) == 0) {
            return new Call.Refund(member(), keys++, orders++, 0, 0);
        }
        if (!refunds.isEmpty() && random.nextInt(5) == 0) {
            Call.Refund again = refunds.get(random.nextInt(refunds.size()));
            return new Call.Refund(again.member(), keys++, again.order(), again.refund(), again.cents());
        }
        Call.Earn earn = recent(earns, 200);
        long cents = random.nextInt(3) == 0 ? 0 : 1 + random.nextLong(earn.cents() + 20);
        Call.Refund refund = new Call.Refund(earn.member(), keys++, earn.order(), refunds.size(), cents);
        refunds.add(refund);
        return refund;
    }

    private Keyed byHand() {
        int member = member();
        if (random.nextInt(3) == 0) {
            return new Call.Prize(member, keys++, orders++);
        }
        if (random.nextInt(3) > 0) {
            return new Call.Adjust(member, keys++, random.nextBoolean() ? debit() : -debit());
        }
        frozen.add(new Thaw(member, steps.size() + FROZEN));
        return new Call.Freeze(member, keys++, true);
    }

    private long amount() {
        return random.nextInt(6) == 0 ? random.nextInt(100) : random.nextInt(6_000);
    }

    /** More on the whole than is earned, so that accounts stay near zero, where mistakes are. */
    private long debit() {
        return 1 + random.nextInt(100);
    }

    private Keyed anyEarlier() {
        return earlier.isEmpty()
                ? write()
                : earlier.get(earlier.size() - 1 - random.nextInt(Math.min(400, earlier.size())));
    }

    /** The key of one call with another meaning. */
    private Keyed otherwise(Keyed call) {
        return switch (random.nextInt(3)) {
            case 0 ->
                call instanceof Call.Ordered ordered
                        ? new Call.Redeem(call.member(), call.key(), ordered.order(), ordered.points() + 1)
                        : new Call.Adjust(call.member(), call.key(), debit());
            case 1 -> new Call.Earn(call.member(), call.key(), orders++, amount());
            default -> new Call.Redeem(call.member(), call.key(), orders++, debit());
        };
    }

    /** The order of one call under another key: it has earned already, if it did. */
    private Keyed orderAgain(Keyed call) {
        int order = call instanceof Call.Ordered ordered ? ordered.order() : orders++;
        return new Call.Earn(call.member(), keys++, order, amount());
    }

    private int member() {
        if (enrolled < members && random.nextInt(40) == 0) {
            return enrolled;
        }
        return random.nextInt(4) == 0 ? 0 : random.nextInt(enrolled);
    }

    private Step keyed(Keyed call) {
        earlier.add(call);
        return new Step(call, random.nextInt(GATEWAYS), random.nextInt(40) == 0);
    }

    private Step step(Call call) {
        return new Step(call, random.nextInt(GATEWAYS), false);
    }

    private void add(Step step) {
        steps.add(step);
    }

    /** An order of a member's. */
    private record Place(int member, int order) {}

    /** A frozen account that goes on when so many calls were drawn. */
    private record Thaw(int member, int at) {}
}
