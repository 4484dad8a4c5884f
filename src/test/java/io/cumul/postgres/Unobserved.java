package io.cumul.postgres;

import io.cumul.posting.LaneObserver;
import io.cumul.posting.Unavailability;

/** Nobody watches these lanes. */
public final class Unobserved implements LaneObserver {
    @Override
    public void flushed(int commands, long nanos) {}

    @Override
    public void phase(Phase phase, long nanos) {}

    @Override
    public void straggled() {}

    @Override
    public void unavailable(Unavailability why) {}

    @Override
    public void ranAgain() {}

    @Override
    public void widened() {}

    @Override
    public void split() {}
}
