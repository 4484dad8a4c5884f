package io.cumul.posting;

/**
 * The caller's name for one act, scoped to the account: repeated with the same meaning, it acts once.
 *
 * @param value 1 to 128 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    private static final int LONGEST = 128;
    private static final char FIRST_VISIBLE = '!';
    private static final char LAST_VISIBLE = '~';

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > LONGEST || !isVisible(value)) {
            throw new IllegalArgumentException("an idempotency key is 1 to 128 visible ASCII characters");
        }
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < FIRST_VISIBLE || value.charAt(i) > LAST_VISIBLE) {
                return false;
            }
        }
        return true;
    }
}
