package io.cumul.core.program.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bounds all awards of purchases together; what is beyond is trimmed.
 *
 * @param perOrder the most points of one order; absent for no such bound
 * @param perMember the most points of one member in each of these periods, each period at most once
 */
public record Caps(@Nullable Long perOrder, List<MemberCap> perMember) {
    /** No bounds. */
    public static final Caps NONE = new Caps(null, List.of());

    /** Takes its own copy. */
    public Caps {
        perMember = List.copyOf(perMember);
    }
}
