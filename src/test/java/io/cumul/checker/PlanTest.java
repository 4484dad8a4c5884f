package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.checker.plan.Plan;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(Plan.of(7, 2_000)).isEqualTo(Plan.of(7, 2_000));
        assertThat(Plan.of(8, 2_000).steps()).isNotEqualTo(Plan.of(7, 2_000).steps());
    }
}
