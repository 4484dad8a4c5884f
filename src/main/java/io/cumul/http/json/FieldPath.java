package io.cumul.http.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the place of a value in a body as {@code purchase.lines[3].amount}. */
final class FieldPath {
    private static final int MAX_NAME = 64;

    private FieldPath() {}

    /** The place that a fault's path leads to. */
    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                index(text, step.getIndex());
            } else {
                name(text, step.getFieldName());
            }
        }
        return orBody(text);
    }

    /** The place where a parser stands. */
    static String of(JsonStreamContext context) {
        StringBuilder text = new StringBuilder();
        append(text, context);
        return orBody(text);
    }

    private static void append(StringBuilder text, @Nullable JsonStreamContext context) {
        if (context == null || context.getNestingDepth() > StrictJson.MAX_DEPTH + 1) {
            return;
        }
        append(text, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            index(text, context.getCurrentIndex());
        } else if (context.inObject() && context.getCurrentName() != null) {
            name(text, context.getCurrentName());
        }
    }

    private static void index(StringBuilder text, int index) {
        text.append('[').append(index).append(']');
    }

    /** A name is the caller's own: it is cut, and what cannot be shown is not. */
    private static void name(StringBuilder text, String name) {
        if (!text.isEmpty()) {
            text.append('.');
        }
        name.codePoints()
                .limit(MAX_NAME)
                .map(point -> Printable.is(point) ? point : '?')
                .forEach(text::appendCodePoint);
    }

    private static String orBody(StringBuilder text) {
        return text.isEmpty() ? JsonFault.BODY : text.toString();
    }
}
