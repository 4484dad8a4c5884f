package io.cumul.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/** The API keys that callers may use, each under a name of the operator's choice. */
@ConfigMapping(prefix = "cumul.api-keys")
public interface ApiKeys {
    /** The keys by name, such as {@code cumul.api-keys.till.key} and {@code cumul.api-keys.till.roles}. */
    @WithParentName
    Map<String, ApiKey> byName();

    /** One key. */
    interface ApiKey {
        /** What the caller sends as {@code X-API-Key}: visible ASCII, at most 256 characters. */
        String key();

        /** What it may do; at least one role. */
        Set<Role> roles();
    }
}
