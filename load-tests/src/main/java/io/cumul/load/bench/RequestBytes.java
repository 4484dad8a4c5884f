package io.cumul.load.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A request rendered once, with holes of fixed width for what is fresh each time: the account's number, the idempotency key
 * and the order. Filling them is all that a request costs.
 */
final class RequestBytes {
    /** Where the account's number goes, in decimal. */
    static final String ACCOUNT = "#######";

    /** Where the key goes: a UUID. */
    static final String KEY = "@@@@@@@@-@@@@-@@@@-@@@@-@@@@@@@@@@@@";

    /** Where the order's number goes, in hexadecimal. */
    static final String ORDER = "%%%%%%%%%%%%%%%%";

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_DIGIT = 15;
    private static final int NIBBLE = 4;

    private final byte[] bytes;
    private final int account;
    private final int key;
    private final int order;

    RequestBytes(String text) {
        bytes = text.getBytes(StandardCharsets.US_ASCII);
        account = text.indexOf(ACCOUNT);
        key = text.indexOf(KEY);
        order = text.indexOf(ORDER);
    }

    /** Writes the request with {@code member}, a key of {@code high} and {@code low}, and {@code orderNumber} into {@code out}. */
    void render(ByteBuffer out, long member, long high, long low, long orderNumber) {
        if (account >= 0) {
            long rest = member;
            for (int at = account + ACCOUNT.length() - 1; at >= account; at--) {
                bytes[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        if (key >= 0) {
            putKey(high, low);
        }
        if (order >= 0) {
            hex(order, orderNumber, ORDER.length());
        }
        out.put(bytes);
    }

    private void putKey(long high, long low) {
        hex(key, high >>> 32, 8);
        hex(key + 9, high >>> 16, 4);
        hex(key + 14, high, 4);
        hex(key + 19, low >>> 48, 4);
        hex(key + 24, low, 12);
    }

    private void hex(int from, long value, int digits) {
        long rest = value;
        for (int at = from + digits - 1; at >= from; at--) {
            bytes[at] = HEX[(int) rest & LAST_DIGIT];
            rest >>>= NIBBLE;
        }
    }
}
