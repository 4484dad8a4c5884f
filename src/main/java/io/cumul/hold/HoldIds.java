package io.cumul.hold;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Ids of holds: short, since they stand in the account's row, and never the same twice. */
final class HoldIds {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private HoldIds() {}

    /** A new id: {@code h} and 128 bits, of which 122 are random, 23 characters in all. */
    static String next() {
        UUID random = UUID.randomUUID();
        ByteBuffer bits = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits());
        return "h" + TEXT.encodeToString(bits.array());
    }
}
