package io.cumul.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.cumul.http.problem.ProblemException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Says what Jackson found wrong in words of the contract: where, and what should be there. */
final class JsonFault {
    /** The name of the place that is the whole body. */
    static final String BODY = "body";

    private JsonFault() {}

    static ProblemException of(JsonProcessingException fault, JsonParser parser) {
        return switch (fault) {
            case InputCoercionException overflow -> tooLarge(place(parser));
            case StreamConstraintsException beyond -> ProblemException.malformed(place(parser), limit(parser));
            case JsonMappingException mapping -> mapping(mapping, parser);
            default -> ProblemException.malformed(place(parser), syntax(fault));
        };
    }

    private static ProblemException mapping(JsonMappingException fault, JsonParser parser) {
        String place = FieldPath.of(fault.getPath());
        return switch (fault) {
            case PropertyBindingException unknown -> ProblemException.malformed(place, "is not known");
            case InvalidNullException absent -> ProblemException.malformed(place, "must not be null");
            case MismatchedInputException mismatch -> ProblemException.malformed(place, mismatch(mismatch));
            // What the parser itself finds while a value is read arrives wrapped, but knows its own place better.
            default ->
                fault.getCause() instanceof JsonProcessingException cause
                        ? of(cause, parser)
                        : ProblemException.malformed(place, "cannot be read");
        };
    }

    private static ProblemException tooLarge(String place) {
        return ProblemException.invalid(place, "is beyond any range");
    }

    private static String limit(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() > StrictJson.MAX_DEPTH
                ? "nests deeper than " + StrictJson.MAX_DEPTH + " levels"
                : "is too long";
    }

    /** Jackson has no type of its own for two of its complaints, but its words for them have not changed in ten years. */
    private static String syntax(JsonProcessingException fault) {
        if (fault.getOriginalMessage().startsWith("Duplicate field")) {
            return "is given twice";
        }
        JsonLocation at = fault.getLocation();
        return at == null
                ? "is not valid JSON"
                : "is not valid JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String mismatch(MismatchedInputException fault) {
        String message = fault.getOriginalMessage();
        if (message.startsWith("Missing required")) {
            return "is required";
        }
        if (message.startsWith("Trailing token")) {
            return "must end where its object ends";
        }
        return "must be " + expected(fault.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String place(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        return FieldPath.of(context);
    }
}
