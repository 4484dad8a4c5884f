package io.cumul.reward;

import io.cumul.http.problem.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One of a few names. */
final class Choices {
    private Choices() {}

    /** The constant of a name; another ends the request. */
    static <E extends Enum<E>> E of(Class<E> type, String field, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw ProblemException.invalid(
                field,
                "must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
