package io.cumul.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys as digests: what is compared tells nobody, by the time it takes, how near a guess was. */
final class KeyRing {
    /** Keys that everybody knows, since the documentation names them. */
    static final Set<String> DEMO = Set.of("demo-checkout", "demo-manager");

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,256}");

    private final List<Holder> holders = new ArrayList<>();

    /**
     * A ring of keys.
     *
     * @param keys by name
     * @param demoAllowed whether the demo keys may be among them
     * @throws IllegalArgumentException with a sentence for the operator that names the setting at fault, never the key
     */
    KeyRing(Map<String, ApiKeys.ApiKey> keys, boolean demoAllowed) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("No API key is configured, so nobody could call:"
                    + " set cumul.api-keys.<name>.key and cumul.api-keys.<name>.roles (checkout, manager).");
        }
        keys.forEach((name, key) -> add(name, key, demoAllowed));
    }

    /** Everybody who holds a key. */
    List<Holder> holders() {
        return List.copyOf(holders);
    }

    /** Whose key it is, if it is anybody's. */
    @Nullable
    Holder find(String key) {
        byte[] digest = digest(key);
        Holder found = null;
        for (Holder holder : holders) {
            if (MessageDigest.isEqual(holder.digest, digest)) {
                found = holder;
            }
        }
        return found;
    }

    private void add(String name, ApiKeys.ApiKey key, boolean demoAllowed) {
        String setting = "cumul.api-keys." + name;
        if (!FORM.matcher(key.key()).matches()) {
            throw new IllegalArgumentException(setting + ".key must be 1 to 256 visible ASCII characters.");
        }
        if (key.roles().isEmpty()) {
            throw new IllegalArgumentException(setting + ".roles must name at least one of checkout and manager.");
        }
        if (!demoAllowed && DEMO.contains(key.key())) {
            throw new IllegalArgumentException(
                    setting + ".key is a demo key that everybody knows: production needs a key of its own.");
        }
        if (find(key.key()) != null) {
            throw new IllegalArgumentException(setting + ".key is the key of another name too.");
        }
        holders.add(new Holder(name, digest(key.key()), Set.copyOf(key.roles())));
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** A key's holder: its name in the settings, and what it may do. */
    static final class Holder {
        private final String name;
        private final byte[] digest;
        private final Set<Role> roles;

        Holder(String name, byte[] digest, Set<Role> roles) {
            this.name = name;
            this.digest = digest;
            this.roles = roles;
        }

        String name() {
            return name;
        }

        Set<Role> roles() {
            return roles;
        }
    }
}
