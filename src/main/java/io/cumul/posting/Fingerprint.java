package io.cumul.posting;

import java.util.HexFormat;

/**
 * The meaning of a command in 128 bits, so that a key repeated with another meaning is noticed.
 *
 * @param algorithm version of the algorithm that made it, so that a later one can coexist with stored fingerprints
 * @param hex 32 hexadecimal digits
 */
public record Fingerprint(int algorithm, String hex) {
    /**
     * @throws IllegalArgumentException if the digits have another form
     */
    public Fingerprint {
        if (HexFormat.of().parseHex(hex).length != 16) {
            throw new IllegalArgumentException("a fingerprint has 128 bits: " + hex);
        }
    }
}
