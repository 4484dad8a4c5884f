package io.cumul.load.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void readsAStatementWhoseEntriesSayMoreThanIsNeeded() {
        StatementPage page = Json.read("""
                {"entries": [{"seq": 2, "kind": "EARN", "points": 139, "orderId": "536365", "explanation": {}},
                             {"seq": 1, "kind": "ENROL"}], "next": 1}""", StatementPage.class);

        assertThat(page.entries()).containsExactly(new Entry(2, "EARN", 139, "536365"), new Entry(1, "ENROL", 0, null));
        assertThat(page.next()).isEqualTo("1");
    }

    @Test
    void theLastPageNamesNoNext() {
        assertThat(Json.read("{\"entries\": []}", StatementPage.class).next()).isNull();
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatThrownBy(() -> Json.read("<html>", Balance.class)).hasMessageStartingWith("Not a Balance");
    }
}
