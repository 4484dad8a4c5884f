package io.cumul.sealing;

import io.cumul.core.program.reward.SealedCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key. It is never used itself: what seals, what tells duplicates and what names the key are three keys derived from it, each
 * by HMAC-SHA256 of a word of its own. A code is sealed by AES-256-GCM with a nonce of its own, and with its reward's id as
 * additional data, so that a row that was moved to another reward cannot be opened.
 */
final class CodeKey {
    /** Bytes of a key. */
    static final int BYTES = 32;

    private static final String AES = "AES";
    private static final String GCM = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec digesting;
    private final String id;

    /**
     * A key.
     *
     * @param secret {@link #BYTES} bytes
     * @throws IllegalArgumentException if it has another length
     */
    CodeKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + secret.length);
        }
        SecretKeySpec whole = new SecretKeySpec(secret, HMAC);
        sealing = new SecretKeySpec(hmac(whole, "seal"), AES);
        digesting = new SecretKeySpec(hmac(whole, "digest"), HMAC);
        id = HexFormat.of().formatHex(Arrays.copyOf(hmac(whole, "name"), ID_BYTES));
    }

    /** A name that tells keys apart and tells nothing of the key: 8 hexadecimal digits. */
    String id() {
        return id;
    }

    /** Seals a code. */
    SealedCode seal(String rewardId, String code) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, rewardId, nonce, code.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SealedCode(
                rewardId, id + '.' + Base64.getEncoder().withoutPadding().encodeToString(all));
    }

    /**
     * Opens a code that this key has sealed.
     *
     * @throws IllegalStateException if it has been tampered with, or moved to another reward
     */
    String open(SealedCode code) {
        byte[] all = Base64.getDecoder().decode(code.text().substring(id.length() + 1));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, code.rewardId(), nonce, sealed), StandardCharsets.UTF_8);
    }

    /** What tells whether a code is there already, and nothing else of it. */
    String digest(String code) {
        return Base64.getEncoder().withoutPadding().encodeToString(hmac(digesting, code));
    }

    private byte[] run(int mode, String rewardId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(GCM);
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(rewardId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            // Without its message: it says nothing that helps, and must say nothing of the text.
            throw new IllegalStateException("a code of " + rewardId + " cannot be "
                    + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened: it was changed or belongs elsewhere"));
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
