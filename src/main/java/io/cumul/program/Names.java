package io.cumul.program;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program names in one place, so that it can be meant in another.
 *
 * @param what the kind of thing, in the singular
 * @param known the names; absent if they cannot be read, and then any will do
 */
record Names(String what, @Nullable Set<String> known) {
    /** The form of one of these names. */
    Form<String> form() {
        Form<String> id = Forms::id;
        return known == null
                ? id
                : id.except(
                        name -> !known.contains(name),
                        name -> "is no " + what + " of the program" + hint(Likeness.hint(name, known)));
    }

    private static String hint(String guess) {
        return guess.isEmpty() ? "" : "." + guess;
    }
}
