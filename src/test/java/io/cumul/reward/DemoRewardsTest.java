package io.cumul.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.program.Ruleset;
import io.cumul.core.program.tier.Tier;
import io.cumul.program.ProgramSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRewardsTest {
    @ParameterizedTest
    @ValueSource(strings = {"cumuler-echanger", "ten-per-dollar", "three-tier-stars"})
    void nameNoTierThatTheirProgramLacks(String program) {
        Ruleset rules = ProgramSource.compile(ProgramSource.load(program), 1);
        List<String> tiers = rules.tiers().levels().stream().map(Tier::id).toList();

        assertThat(DemoRewards.rewards(rules.programId())).isNotEmpty().allSatisfy(reward -> {
            assertThat(tiers).containsAll(reward.tierPoints().keySet());
            assertThat(tiers).containsAll(reward.eligibility().tiers());
        });
    }

    @Test
    void areForNobodysOwnProgram() {
        assertThat(DemoRewards.rewards("club")).isEmpty();
    }
}
