package io.cumul.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cumul.core.program.reward.SealedCode;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes as the ledger keeps them. */
class CodeSealTest {
    private static final String OLD = key('o');
    private static final String NEW = key('n');
    private static final CodeSeal SEAL = CodeSeal.of(List.of(OLD), false);

    @Test
    void opensWhatItHasSealed() {
        SealedCode sealed = SEAL.seal("voucher-5", "ÉTÉ-1234");

        assertThat(SEAL.open(sealed)).isEqualTo("ÉTÉ-1234");
    }

    @Test
    void theSealedTextTellsNothingOfTheCode() {
        SealedCode one = SEAL.seal("voucher-5", "AAAA-1234");
        SealedCode other = SEAL.seal("voucher-5", "AAAA-1234");

        assertThat(one.text()).doesNotContain("AAAA").isNotEqualTo(other.text());
        assertThat(one.toString()).isEqualTo("a code of voucher-5");
    }

    @Test
    void aCodeMovedToAnotherRewardCannotBeOpened() {
        SealedCode sealed = SEAL.seal("voucher-5", "AAAA-1234");

        assertThatIllegalStateException()
                .isThrownBy(() -> SEAL.open(new SealedCode("voucher-50", sealed.text())))
                .withMessageNotContaining("AAAA");
    }

    @Test
    void aCodeThatWasChangedCannotBeOpened() {
        String text = SEAL.seal("voucher-5", "AAAA-1234").text();
        char last = text.charAt(text.length() - 2);
        String changed =
                text.substring(0, text.length() - 2) + (last == 'A' ? 'B' : 'A') + text.charAt(text.length() - 1);

        assertThatIllegalStateException().isThrownBy(() -> SEAL.open(new SealedCode("voucher-5", changed)));
    }

    @Test
    void afterARotationTheNewKeySealsAndBothOpen() {
        SealedCode old = SEAL.seal("voucher-5", "AAAA-1234");
        CodeSeal rotated = CodeSeal.of(List.of(NEW, OLD), false);

        assertThat(rotated.open(old)).isEqualTo("AAAA-1234");
        assertThat(rotated.open(rotated.seal("voucher-5", "BBBB"))).isEqualTo("BBBB");
        assertThat(rotated.keyId()).isNotEqualTo(SEAL.keyId());
        assertThat(rotated.keyIds()).contains(SEAL.keyId(), rotated.keyId());
    }

    @Test
    void duplicatesAreToldUnderEarlierKeysToo() {
        CodeSeal rotated = CodeSeal.of(List.of(NEW, OLD), false);

        assertThat(rotated.digests("AAAA-1234")).hasSize(2).containsAll(SEAL.digests("AAAA-1234"));
        assertThat(rotated.digests("AAAA-1235")).doesNotContainAnyElementsOf(rotated.digests("AAAA-1234"));
    }

    @Test
    void aKeyThatIsGoneIsMissed() {
        SealedCode old = SEAL.seal("voucher-5", "AAAA-1234");

        assertThatIllegalStateException()
                .isThrownBy(() -> CodeSeal.of(List.of(NEW), false).open(old))
                .withMessageContaining("cumul.rewards.code-keys");
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        assertThat(CodeSeal.of(List.of(), false).seals()).isFalse();
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeSeal.of(List.of("c2hvcnQ="), false))
                .withMessageContaining("32 bytes in Base64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeSeal.of(List.of("not base 64!"), false))
                .withMessageContaining("32 bytes in Base64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeSeal.of(List.of(OLD, OLD), false))
                .withMessageContaining("twice");
    }

    @Test
    void refusesTheDemoKeyInProduction() {
        assertThat(CodeSeal.of(List.of(CodeSeal.DEMO), true).seals()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeSeal.of(List.of(CodeSeal.DEMO), false))
                .withMessageContaining("demo key")
                .withMessageNotContaining(CodeSeal.DEMO);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes());
    }
}
