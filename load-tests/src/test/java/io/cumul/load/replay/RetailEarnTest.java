package io.cumul.load.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.retail.Invoice;
import io.cumul.load.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetailEarnTest {

    @Test
    void postsTheInvoiceAsTheContractHasIt() {
        Invoice invoice = new Invoice(
                "536365",
                "17850",
                Instant.parse("2010-12-01T08:26:00Z"),
                List.of(new Invoice.Line("BANK CHARGES", 6, new BigDecimal("15.30"))));

        assertThat(Json.write(RetailEarn.body(invoice)))
                .isEqualTo("{\"orderId\":\"536365\",\"channel\":\"WEB\",\"occurredAt\":\"2010-12-01T08:26:00Z\","
                        + "\"purchase\":{\"currency\":\"GBP\","
                        + "\"lines\":[{\"sku\":\"BANK CHARGES\",\"quantity\":6,\"amount\":\"15.30\"}]}}");
        assertThat(RetailEarn.key(invoice)).isEqualTo("retail-replay:536365");
    }
}
