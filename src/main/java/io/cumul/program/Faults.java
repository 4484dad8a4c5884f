package io.cumul.program;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far, in the order of the text's sections. */
final class Faults {
    /** The most faults of one text; whoever has more is better served by mending these first. */
    static final int MOST = 1_000;

    private final List<Fault> list = new ArrayList<>();

    void add(String path, String sentence) {
        if (!full()) {
            list.add(new Fault(path, sentence));
        }
    }

    /** Whether no more are taken. */
    boolean full() {
        return list.size() >= MOST;
    }

    boolean none() {
        return list.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(list);
    }
}
