package io.cumul.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.posting.IdempotencyKey;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void bindsAllKeysOfAnAccountToItsShard() {
        assertThat(Keys.snapshot(new AccountId("anna"))).isEqualTo("cumul:{55}:a:anna");
        assertThat(Keys.outcome(new AccountId("anna"), new IdempotencyKey("k{1}")))
                .isEqualTo("cumul:{55}:o:anna/k{1}");
    }

    @Test
    void tellsAnIdFromTheKeyThatFollowsIt() {
        AccountId account = new AccountId("a");
        AccountId longer = new AccountId("a:b");
        assertThat(outcome(account, "b:c")).isNotEqualTo(outcome(longer, "c"));
        assertThat(outcome(account, ":b/c")).isNotEqualTo(outcome(longer, "c"));
        assertThat(outcome(account, "/c")).isNotEqualTo(outcome(account, "c"));
    }

    private static String outcome(AccountId accountId, String key) {
        return Keys.outcome(accountId, new IdempotencyKey(key)).replaceFirst("\\{[0-9]+}", "");
    }
}
