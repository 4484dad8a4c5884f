package io.cumul.sealing;

import io.cumul.core.program.reward.SealedCode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Seals codes with the first of the configured keys, and opens what any of them has sealed. */
public final class CodeSeal {
    /** The key of the embedded run, which everybody knows: 32 bytes of the letter C. */
    public static final String DEMO = "Q0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0M=";

    private static final String SETTING = "cumul.rewards.code-keys";

    private final List<CodeKey> keys;

    private CodeSeal(List<CodeKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * A seal of the configured keys.
     *
     * @param keys 32 bytes each in Base64; the first one seals, all of them open; none if no code is to be kept
     * @param demoAllowed whether {@link #DEMO} may be among them
     * @throws IllegalArgumentException with a sentence for the operator that names the setting, never the key
     */
    public static CodeSeal of(List<String> keys, boolean demoAllowed) {
        List<CodeKey> ring = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String text : keys) {
            if (!demoAllowed && text.equals(DEMO)) {
                throw new IllegalArgumentException(
                        SETTING + " holds the demo key, which everybody knows: production needs a key of its own.");
            }
            CodeKey key = key(text);
            if (!ids.add(key.id())) {
                throw new IllegalArgumentException(SETTING + " holds a key twice.");
            }
            ring.add(key);
        }
        return new CodeSeal(ring);
    }

    /** Whether there is a key to seal with. */
    public boolean seals() {
        return !keys.isEmpty();
    }

    /** The name of the key that seals. */
    public String keyId() {
        return first().id();
    }

    /** The names of all keys. */
    public Set<String> keyIds() {
        Set<String> ids = new HashSet<>();
        keys.forEach(key -> ids.add(key.id()));
        return ids;
    }

    /**
     * Seals a code.
     *
     * @throws IllegalStateException if there is no key
     */
    public SealedCode seal(String rewardId, String code) {
        return first().seal(rewardId, code);
    }

    /**
     * Opens a code.
     *
     * @throws IllegalStateException if no key is the one it was sealed with, or it was changed
     */
    public String open(SealedCode code) {
        for (CodeKey key : keys) {
            if (code.text().startsWith(key.id() + '.')) {
                return key.open(code);
            }
        }
        throw new IllegalStateException(code + " was sealed with a key that " + SETTING + " does not hold");
    }

    /** Opens codes, in order. */
    public List<String> open(List<SealedCode> codes) {
        return codes.stream().map(this::open).toList();
    }

    /** What tells whether a code is there already, under each key; the first is what is kept with it. */
    public List<String> digests(String code) {
        return keys.stream().map(key -> key.digest(code)).toList();
    }

    private CodeKey first() {
        if (keys.isEmpty()) {
            throw new IllegalStateException(SETTING + " holds no key");
        }
        return keys.getFirst();
    }

    private static CodeKey key(String text) {
        try {
            return new CodeKey(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException otherForm) {
            throw new IllegalArgumentException(
                    SETTING + " must hold keys of " + CodeKey.BYTES
                            + " bytes in Base64, such as openssl rand -base64 32" + " makes, with commas between them.",
                    otherForm);
        }
    }
}
