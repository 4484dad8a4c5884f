package io.cumul.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into the arrays, one for each column, that a set-based statement unnests. */
final class Columns {
    private Columns() {}

    static <T> Long[] longs(List<T> rows, ToLongFunction<T> column) {
        Long[] values = new Long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.applyAsLong(rows.get(i));
        }
        return values;
    }

    static <T> @Nullable Long[] optionalLongs(List<T> rows, Function<T, @Nullable Long> column) {
        return filled(new @Nullable Long[rows.size()], rows, column);
    }

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return filled(new @Nullable String[rows.size()], rows, column);
    }

    static <T> @Nullable OffsetDateTime[] instants(List<T> rows, Function<T, @Nullable Instant> column) {
        return filled(new @Nullable OffsetDateTime[rows.size()], rows, row -> time(column.apply(row)));
    }

    /** By index, since this runs some thirty times for each batch. */
    private static <T, V extends @Nullable Object> V[] filled(V[] values, List<T> rows, Function<T, V> column) {
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
