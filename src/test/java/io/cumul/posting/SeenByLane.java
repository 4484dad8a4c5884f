package io.cumul.posting;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a lane tells its meters. */
final class SeenByLane implements LaneObserver {
    private final List<String> events = new ArrayList<>();

    List<String> events() {
        return events;
    }

    @Override
    public void flushed(int commands, long nanos) {
        events.add("flushed " + commands);
    }

    @Override
    public void phase(Phase phase, long nanos) {}

    @Override
    public void straggled() {
        events.add("straggled");
    }

    @Override
    public void unavailable(Unavailability why) {
        events.add(why.name());
    }

    @Override
    public void ranAgain() {
        events.add("ran again");
    }

    @Override
    public void widened() {
        events.add("widened");
    }

    @Override
    public void split() {
        events.add("split");
    }
}
