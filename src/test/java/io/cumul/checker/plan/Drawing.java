package io.cumul.checker.plan;

import io.cumul.checker.plan.Call.Floor;
import io.cumul.checker.plan.Call.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A plan in the making. Members are enrolled one after the other through the first half of it, so that some calls come before
 * their member; one member in particular is everybody's.
 */
final class Drawing {
    private static final int GATEWAYS = 12;
    private static final long HOPELESS = 100_000_000;

    private final Random random;
    private final int members;
    private final int calls;
    private final List<Step> steps = new ArrayList<>();
    private final List<Keyed> earlier = new ArrayList<>();
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
            if (enrolled < members && steps.size() * 2L * members >= (long) enrolled * calls) {
                enrol();
            } else {
                one(random.nextInt(100));
            }
        }
        return List.copyOf(steps);
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
        return random.nextInt(5) < 3
                ? new Call.Earn(member(), keys++, orders++, amount())
                : new Call.Redeem(
                        member(), keys++, random.nextInt(4) == 0 ? random.nextInt(orders + 1) : orders++, debit());
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
            case 0 -> new Call.Redeem(call.member(), call.key(), call.order(), call.points() + 1);
            case 1 -> new Call.Earn(call.member(), call.key(), orders++, amount());
            default -> new Call.Redeem(call.member(), call.key(), orders++, debit());
        };
    }

    /** The order of one call under another key: it has earned already, if it did. */
    private Keyed orderAgain(Keyed call) {
        return new Call.Earn(call.member(), keys++, call.order(), amount());
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
}
