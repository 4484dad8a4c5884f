package io.cumul.load.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void splitsAtCommas() {
        assertThat(CsvLine.fields("536365,85123A,,6")).containsExactly("536365", "85123A", "", "6");
    }

    @Test
    void keepsCommasAndQuotesInsideQuotes() {
        assertThat(CsvLine.fields("21506,\"FANCY FONT BIRTHDAY CARD,\",\"RECORD FRAME 7\"\" SINGLE\",2"))
                .containsExactly("21506", "FANCY FONT BIRTHDAY CARD,", "RECORD FRAME 7\" SINGLE", "2");
    }

    @Test
    void refusesAQuoteLeftOpen() {
        assertThatThrownBy(() -> CsvLine.fields("1,\"open")).hasMessageContaining("left open");
    }
}
