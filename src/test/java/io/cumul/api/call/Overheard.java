package io.cumul.api.call;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that the gateway logs, of every level that there is, until it is closed. What the tests' own client says is no part of it. */
public final class Overheard extends Handler implements AutoCloseable {
    private static final List<String> CLIENT = List.of("org.apache.http.", "io.restassured.");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    /** Listens from now on. */
    public Overheard() {
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** What was logged so far: messages with what belongs to them, and what was thrown. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void publish(LogRecord said) {
        String name = String.valueOf(said.getLoggerName());
        if (CLIENT.stream().anyMatch(name::startsWith)) {
            return;
        }
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all);
        out.println(name + ": " + said.getMessage() + " " + Arrays.deepToString(said.getParameters()));
        if (said.getThrown() != null) {
            said.getThrown().printStackTrace(out);
        }
        out.flush();
        heard.add(all.toString());
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
    }
}
