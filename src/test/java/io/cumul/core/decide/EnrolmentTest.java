package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.enrol;
import static io.cumul.core.fixture.LotText.text;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.BOB;
import static io.cumul.core.fixture.Members.ENROLLED;
import static io.cumul.core.fixture.Members.VERSION;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Members.profile;
import static io.cumul.core.fixture.Members.referredBy;
import static io.cumul.core.fixture.Members.speaking;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Members;
import io.cumul.core.ledger.EntryKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void opensAnEmptyAccountWithItsFirstEntry() {
        Decision.Accepted accepted = (Decision.Accepted) decide(null, profile(), KnownFacts.NOTHING);

        assertThat(accepted.after()).isEqualTo(Account.opened(ALICE, profile(), NOW));
        assertThat(accepted.entries()).hasSize(1);
        assertThat(accepted.own().entry().kind()).isEqualTo(EntryKind.ENROL);
        assertThat(accepted.own().entry().seq()).isEqualTo(1);
        assertThat(accepted.own().entry().movement()).isNull();
    }

    @Test
    void theReferrerIsAnEnrolledMember() {
        assertThat(decide(null, referredBy(BOB), KnownFacts.with(BOB))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(null, referredBy(BOB), KnownFacts.NOTHING)).isEqualTo(invalid("must be an enrolled member"));
    }

    @Test
    void nobodyRefersOneself() {
        assertThat(decide(null, referredBy(ALICE), KnownFacts.with(ALICE)))
                .isEqualTo(invalid("must be another member"));
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        Account account = alice("5@2026-06-01");

        assertThat(decide(account, profile(), KnownFacts.NOTHING)).isEqualTo(new Decision.Unchanged(account));
    }

    @Test
    void anotherProfileIsAnEntryThatMovesNothing() {
        Decision.Accepted accepted = (Decision.Accepted) decide(alice("5@never"), speaking("fr"), KnownFacts.NOTHING);

        assertThat(accepted.own().entry().kind()).isEqualTo(EntryKind.PROFILE);
        assertThat(accepted.own().entry().points()).isZero();
        assertThat(accepted.after().version()).isEqualTo(VERSION + 1);
        assertThat(accepted.after().profile().locale()).isEqualTo("fr");
        assertThat(accepted.after().enrolledAt()).isEqualTo(ENROLLED);
        assertThat(text(accepted.after().lots().list())).isEqualTo("5@never");
    }

    @Test
    void theReferrerStaysAsAtEnrolment() {
        Account referred = Members.holding(referredBy(BOB), "none");

        assertThat(decide(referred, profile(), KnownFacts.NOTHING)).isEqualTo(new Decision.Unchanged(referred));
        assertThat(decide(alice("none"), referredBy(BOB), KnownFacts.NOTHING))
                .isEqualTo(new Decision.Unchanged(alice("none")));
    }

    @Test
    void whatExpiredMeanwhileIsBookedBeforeTheProfile() {
        Decision.Accepted accepted =
                (Decision.Accepted) decide(alice("5@2026-06-01"), speaking("fr"), KnownFacts.NOTHING);

        assertThat(accepted.entries())
                .extracting(posted -> posted.entry().kind())
                .containsExactly(EntryKind.EXPIRE, EntryKind.PROFILE);
        assertThat(accepted.after().lots()).isEqualTo(Lots.NONE);
    }

    private static Decision invalid(String reason) {
        return new Decision.Refused(new Refusal.InvalidValue("referredBy", reason));
    }

    private static Decision decide(@Nullable Account account, Profile profile, Facts facts) {
        return Decider.decide(account, enrol(profile), facts, ruleset().program(), NOW);
    }
}
