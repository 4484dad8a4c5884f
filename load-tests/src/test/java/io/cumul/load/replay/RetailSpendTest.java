package io.cumul.load.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.load.wire.Json;
import org.junit.jupiter.api.Test;

class RetailSpendTest {

    @Test
    void postsWhatIsSpentAsTheContractHasIt() {
        assertThat(Json.write(RetailSpend.body(Replays.SPENT)))
                .isEqualTo("{\"orderId\":\"536366\",\"channel\":\"WEB\",\"points\":69}");
        assertThat(Json.write(RetailSpend.capture(Replays.SPENT))).isEqualTo("{\"points\":35}");
        assertThat(RetailSpend.key(Replays.SPENT)).isEqualTo("retail-spend:536366");
        assertThat(RetailSpend.endKey(Replays.SPENT)).isEqualTo("retail-spend-end:536366");
    }
}
