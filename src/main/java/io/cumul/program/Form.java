package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;

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
}
