package io.cumul.core.program;

import io.cumul.core.account.Usage;
import io.cumul.core.program.limit.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ruleset makes of a purchase or an action.
 *
 * @param award what it earns
 * @param grants points taken from campaigns' budgets, by the campaign's id
 * @param usage the member's limits with this award counted in
 * @param rejection the cap that refuses all of it; absent if none does
 */
public record Judgement(
        Award award,
        Map<String, Long> grants,
        Usage usage,
        @Nullable Rejection rejection) {
    /** Takes its own copy. */
    public Judgement {
        grants = Map.copyOf(grants);
    }
}
