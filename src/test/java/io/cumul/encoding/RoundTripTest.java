package io.cumul.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Profile;
import io.cumul.core.account.TierStatus;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Details;
import io.cumul.core.program.Explanation;
import io.cumul.posting.KeptOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int ROUNDS = 500;

    private final Varied varied = new Varied(Long.getLong("cumul.seed", System.nanoTime()));

    @Test
    void readsLotsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Lot> lots = varied.lots();
            assertThat(LotsText.read(LotsText.write(lots))).isEqualTo(lots);
        }
    }

    @Test
    void readsExplanationsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Explanation explanation = varied.explanation();
            assertThat(ExplanationJson.read(ExplanationJson.write(explanation))).isEqualTo(explanation);
        }
    }

    @Test
    void readsRefusalsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            for (Refusal refusal : varied.refusals()) {
                assertThat(RefusalJson.read(RefusalJson.write(refusal))).isEqualTo(refusal);
            }
        }
    }

    @Test
    void readsProfilesAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Profile profile = varied.profile();
            assertThat(ProfileJson.read(ProfileJson.write(profile))).isEqualTo(profile);
        }
    }

    @Test
    void readsAccountsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Account account = varied.account();
            assertThat(AccountText.read(AccountText.write(account), 0)).isEqualTo(account);
        }
    }

    @Test
    void readsStandingsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Account account = varied.account();
            assertThat(StandingText.read(StandingText.write(account)))
                    .isEqualTo(new StandingText.Standing(account.tier(), account.usage(), account.activity()));
        }
    }

    @Test
    void readsLimitsUsedUpAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Usage usage = varied.account().usage();
            assertThat(UsageText.read(UsageText.write(usage))).isEqualTo(usage);
        }
    }

    @Test
    void readsHoldsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Holds holds = varied.account().holds();
            assertThat(HoldsText.read(HoldsText.write(holds))).isEqualTo(holds);
        }
    }

    @Test
    void readsDetailsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Details details = varied.details();
            assertThat(DetailsJson.read(DetailsJson.write(details))).isEqualTo(details);
        }
    }

    @Test
    void readsTiersAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            TierStatus tier = varied.tier();
            assertThat(TierText.read(TierText.write(tier))).isEqualTo(tier);
        }
    }

    @Test
    void readsDueCommandsAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Command.Act act = varied.act();
            assertThat(CommandJson.read(act.accountId(), CommandJson.write(act)))
                    .isEqualTo(act);
        }
    }

    @Test
    void readsOutcomesAsTheyWereWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            KeptOutcome kept = varied.outcome(varied.id());
            String text = OutcomeJson.write(kept);
            assertThat(OutcomeJson.read(kept.accountId(), kept.identity().key(), text))
                    .isEqualTo(kept);
        }
    }

    @Test
    void variesEveryKindOfRefusal() {
        List<Class<?>> kinds = List.of(Refusal.class.getPermittedSubclasses());
        assertThat(varied.refusals()).hasSameSizeAs(kinds);
        assertThat(kinds).allSatisfy(kind -> assertThat(varied.refusals()).hasAtLeastOneElementOfType(kind));
    }
}
