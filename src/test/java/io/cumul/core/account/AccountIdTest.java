package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Z",
                "0",
                "12346",
                "m-1",
                "a.b_c~d:e-f",
                "A123456789012345678901234567890123456789012345678901234567890123"
            })
    void takesWhatCallersMayChoose(String value) {
        assertThat(new AccountId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                ".a",
                "a b",
                "a/b",
                "é",
                "a\n",
                "a\u0000",
                "A1234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesEverythingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(value));
    }

    /** These rows stand in databases: should one change, every account of its shard would be lost. */
    @ParameterizedTest(name = "{0} lives in shard {1}")
    @CsvSource({"alice, 5", "bob, 18", "12346, 19", "a, 32", "m-0001, 24", "A.b_c~d:e-f, 44"})
    void livesInOneShardForGood(String value, short shard) {
        assertThat(new AccountId(value).shard()).isEqualTo(shard);
    }

    @Test
    void idsSpreadOverAllShards() {
        long[] members = new long[AccountId.SHARDS];
        IntStream.range(0, 64_000).forEach(i -> members[new AccountId("member-" + i).shard()]++);

        assertThat(LongStream.of(members).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(500L, 1_500L));
    }

    @Test
    void standsInOrderOfShardThenOfText() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> new AccountId("m" + i)).sorted())
                .isSortedAccordingTo((one, other) -> one.shard() == other.shard()
                        ? one.value().compareTo(other.value())
                        : Integer.compare(one.shard(), other.shard()));
    }
}
