package io.cumul.load.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a statement, newest entry first; {@code next} is the {@code before} of the page after it, absent on the last. */
public record StatementPage(List<Entry> entries, @Nullable String next) {}
