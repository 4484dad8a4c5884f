package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The form that a value must have.
 *
 * @param <T> what a value of this form means
 */
interface Form<T> {
    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException saying what it must be instead, beginning with a verb and without a full stop
     */
    T read(JsonNode value);

    /**
     * This form without some of its values.
     *
     * @param refused the values that it must not have
     * @param sentence what is wrong with such a value, beginning with a verb and without a full stop
     */
    default Form<T> except(Predicate<? super T> refused, Function<? super T, String> sentence) {
        return value -> {
            T read = read(value);
            if (refused.test(read)) {
                throw new IllegalArgumentException(sentence.apply(read));
            }
            return read;
        };
    }
}
