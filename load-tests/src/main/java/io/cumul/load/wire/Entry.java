package io.cumul.load.wire;

import org.jspecify.annotations.Nullable;

/** One entry of a statement; {@code points} is 0 where the entry moves nothing, {@code orderId} absent where it has none. */
public record Entry(
        long seq, String kind, long points, @Nullable String orderId) {

    public boolean is(String other) {
        return kind.equals(other);
    }

    public boolean isEarn() {
        return kind.equals("EARN");
    }

    /** Whether it takes back what a purchase had earned. */
    public boolean isClawBack() {
        return kind.equals("CLAW_BACK");
    }
}
