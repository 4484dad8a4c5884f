package io.cumul.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into the arrays, one for each column, that a set-based statement unnests. */
final class Columns {
    private Columns() {}

    static <T> Long[] longs(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }

    static <T> @Nullable Long[] optionalLongs(List<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** Instants as microseconds since the epoch, which is what PostgreSQL keeps. */
    static <T> @Nullable Long[] instants(List<T> rows, Function<T, @Nullable Instant> column) {
        return rows.stream().map(column).map(Columns::micros).toArray(Long[]::new);
    }

    static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
