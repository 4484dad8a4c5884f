package io.cumul.checker.plan;

/**
 * One call of a plan.
 *
 * @param call what is asked
 * @param gateway which gateway is asked, 0 or more; a run has fewer, and counts round
 * @param hurried whether it is to be dropped after one millisecond
 */
public record Step(Call call, int gateway, boolean hurried) {
    /** The same call, made again at another gateway. */
    Step elsewhere() {
        return new Step(call, gateway + 1, false);
    }
}
