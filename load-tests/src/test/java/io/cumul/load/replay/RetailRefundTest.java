package io.cumul.load.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.wire.Json;
import org.junit.jupiter.api.Test;

class RetailRefundTest {

    @Test
    void postsTheReturnAsTheContractHasIt() {
        assertThat(Json.write(RetailRefund.body(Replays.RETURNED)))
                .isEqualTo("{\"orderId\":\"536365\",\"refundId\":\"C536379\",\"channel\":\"WEB\","
                        + "\"lines\":[{\"line\":1,\"sku\":\"85123A\",\"quantity\":1,\"amount\":\"11.00\"}]}");
        assertThat(RetailRefund.key(Replays.RETURNED)).isEqualTo("retail-refund:C536379:536365");
    }
}
