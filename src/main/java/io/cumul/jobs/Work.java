package io.cumul.jobs;

import io.cumul.core.decision.Command;
import java.time.Instant;

/** Something that waits in a list for a job to post a command for it. */
public interface Work {
    /** What is to be posted. */
    Command command();

    /** Its place in the list, as a text. */
    String cursor();

    /** Since when it waits. */
    Instant since();
}
