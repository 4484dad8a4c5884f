package io.cumul.posting;

import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a batch is guessed to draw on. */
class StakesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Price TWO_COFFEES = new Price.OfReward("coffee", 2);
    private static final Program PROGRAM = Rulesets.ruleset()
            .campaigns(
                    CampaignText.campaign("summer +10 budget 100"),
                    CampaignText.campaign("winter +10 from 2030-01-01T00:00 budget 100"))
            .program();

    private final Stakes stakes = new Stakes();

    @Test
    void theStockOfARewardThatIsWishedForOrSetAside() {
        assertThat(of(new Command.Redeem(ALICE, "o-1", Channel.WEB, null, TWO_COFFEES)))
                .containsExactly("reward/coffee");
        assertThat(of(new Command.Hold(ALICE, "o-1", Channel.WEB, null, TWO_COFFEES, Command.Hold.USUAL, "h1")))
                .containsExactly("reward/coffee");
    }

    @Test
    void theBudgetsThatRanWhenAPurchaseWasMade() {
        assertThat(of(Commands.earn(ALICE, "o-1", "mug 10.00", NOW))).containsExactly("summer");
    }

    @Test
    void nothingForPointsAlone() {
        assertThat(of(redeem("o-1", 5), Commands.hold("h1", "o-2", 5), Commands.capture("h1")))
                .isEmpty();
    }

    private Set<String> of(Command... commands) {
        List<Submission> batch = Stream.of(commands)
                .map(command -> Submission.keyed(command, new IdempotencyKey("k"), null))
                .toList();
        return stakes.of(batch, PROGRAM);
    }
}
