package io.cumul.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cumul.core.program.returns.Returns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsTextTest {
    @Test
    void hasAWordForEachLineAndForTheMoneyBeside() {
        Returns returns = new Returns(List.of(new Returns.Item(1, 2, 1000), new Returns.Item(30, 0, 250)), 400, true);

        assertThat(ReturnsText.write(returns)).isEqualTo("1x2=1000 30x0=250 +400 *");
        assertThat(ReturnsText.read("1x2=1000 30x0=250 +400 *")).isEqualTo(returns);
        assertThat(ReturnsText.write(Returns.NOTHING)).isEmpty();
        assertThat(ReturnsText.read("")).isEqualTo(Returns.NOTHING);
    }

    @Test
    void hasAWordForEachCampaign() {
        Map<String, Long> campaigns = Map.of("vip.2", 3L, "big", 50L);

        assertThat(ReturnsText.writeCampaigns(campaigns)).isEqualTo("big=50 vip.2=3");
        assertThat(ReturnsText.readCampaigns("big=50 vip.2=3")).isEqualTo(campaigns);
        assertThat(ReturnsText.readCampaigns("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "1", "1x2", "1x2=", "x2=3", "1x-2=3", "1x2=3 1x1=1", "+", "++4", "0x1=1", "**", "1x2=3 "})
    void takesNoOther(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReturnsText.read(text));
    }
}
