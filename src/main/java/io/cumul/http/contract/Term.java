package io.cumul.http.contract;

import io.cumul.core.program.Line;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What a name of the contract means, and the form of its values.
 *
 * @param meaning for people
 * @param type of its values, where it stands in a path or a query
 * @param form sets the bounds of a schema of that type
 */
record Term(String meaning, SchemaType type, Consumer<Schema> form) {
    /** A name whose values are described elsewhere. */
    static Term any(String meaning) {
        return new Term(meaning, SchemaType.STRING, schema -> {});
    }

    /** A text that matches a regular expression. */
    static Term text(String meaning, String pattern) {
        return new Term(meaning, SchemaType.STRING, schema -> schema.setPattern(pattern));
    }

    /** A text of 1 to 64 printable characters. */
    static Term printable(String meaning) {
        return new Term(
                meaning + ", 1 to " + Line.MAX_TEXT + " printable characters",
                SchemaType.STRING,
                schema -> schema.minLength(1).maxLength(Line.MAX_TEXT));
    }

    /** A whole number; {@link Long#MAX_VALUE} for no upper bound. */
    static Term number(String meaning, long least, long most) {
        return new Term(meaning, SchemaType.INTEGER, schema -> {
            schema.setMinimum(BigDecimal.valueOf(least));
            if (most != Long.MAX_VALUE) {
                schema.setMaximum(BigDecimal.valueOf(most));
            }
        });
    }

    /** A schema of the form. */
    Schema schema() {
        Schema schema = OASFactory.createSchema().addType(type);
        form.accept(schema);
        return schema;
    }
}
