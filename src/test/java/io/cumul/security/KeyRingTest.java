package io.cumul.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private record Key(String key, Set<Role> roles) implements ApiKeys.ApiKey {}

    private static final ApiKeys.ApiKey TILL = new Key("till-secret", Set.of(Role.CHECKOUT));

    @Test
    void knowsHoldersByTheirKey() {
        KeyRing ring = new KeyRing(Map.of("till", TILL), false);

        assertThat(ring.find("till-secret")).satisfies(holder -> {
            assertThat(holder.name()).isEqualTo("till");
            assertThat(holder.roles()).containsExactly(Role.CHECKOUT);
        });
        assertThat(ring.find("till-secre")).isNull();
        assertThat(ring.find("")).isNull();
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing(Map.of(), true))
                .withMessageContaining("cumul.api-keys.<name>.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-checkout", "demo-manager"})
    void takesDemoKeysOnlyWhereTheyAreAllowed(String demo) {
        Map<String, ApiKeys.ApiKey> keys = Map.of("till", new Key(demo, Set.of(Role.CHECKOUT)));

        assertThat(new KeyRing(keys, true).find(demo)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing(keys, false))
                .withMessageContaining("cumul.api-keys.till.key")
                .withMessageNotContaining(demo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u00e9"})
    void refusesKeysThatNoHeaderCarries(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing(Map.of("till", new Key(key, Set.of(Role.CHECKOUT))), true))
                .withMessageContaining("cumul.api-keys.till.key");
    }

    @Test
    void refusesAKeyWithoutRolesAndAKeyOfTwo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing(Map.of("till", new Key("k", Set.of())), true))
                .withMessageContaining("cumul.api-keys.till.roles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyRing(Map.of("a", TILL, "b", TILL), true))
                .withMessageContaining("another name too");
    }
}
