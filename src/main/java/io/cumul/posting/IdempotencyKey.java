package io.cumul.posting;

import java.util.regex.Pattern;

/**
 * The caller's name for one act, scoped to the account: repeated with the same meaning, it acts once.
 *
 * @param value 1 to 128 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an idempotency key is 1 to 128 visible ASCII characters");
        }
    }
}
