package io.cumul.load.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

    @ParameterizedTest
    @CsvSource({"0,BALANCE", "59,BALANCE", "60,EARN", "84,EARN", "85,REDEEM", "99,REDEEM"})
    void givesEachTicketItsOperation(int ticket, Operation expected) {
        assertThat(Mix.parse("60/25/15").operation(ticket)).isEqualTo(expected);
    }

    @Test
    void mayLeaveAnOperationOut() {
        assertThat(Mix.parse("0/50/50").operation(0)).isEqualTo(Operation.EARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60/25", "60/25/14", "60/25/16", "a/b/c", "60-25-15"})
    void refusesWhatDoesNotAddUp(String text) {
        assertThatThrownBy(() -> Mix.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
