package io.cumul.core.decide;

import static io.cumul.core.fixture.Commands.enrol;
import static io.cumul.core.fixture.Commands.granted;
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
import io.cumul.core.account.Channel;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Members;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Program;
import io.cumul.core.program.action.Action;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Action BIRTHDAY = new Action(ActionRef.BIRTHDAY, 30, 0, null, false);

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

    /** Half past eleven in the evening of 14 June in New York, and the morning of the 15th in Paris. */
    @ParameterizedTest(name = "born {0}, enrolled in {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            06-15 | 2026-06-15T03:30:00Z | Europe/Paris     | 2026
            06-14 | 2026-06-15T03:30:00Z | Europe/Paris     | -
            06-14 | 2026-06-15T03:30:00Z | America/New_York | 2026
            06-16 | 2026-06-15T03:30:00Z | Europe/Paris     | -
            02-29 | 2027-02-28T12:00:00Z | Europe/Paris     | 2027
            02-29 | 2028-02-28T12:00:00Z | Europe/Paris     | -
            02-29 | 2028-02-29T12:00:00Z | Europe/Paris     | 2028
            -     | 2026-06-15T03:30:00Z | Europe/Paris     | -
            """)
    void whoEnrolsOnTheBirthdayIsCongratulatedAsWell(
            @Nullable String born, Instant at, String zone, @Nullable String year) {
        Profile profile = born == null ? profile() : Members.born(born);
        Program rules = ruleset().zone(zone).actions(BIRTHDAY).program();

        Decision.Accepted accepted =
                (Decision.Accepted) Decider.decide(null, enrol(profile), KnownFacts.NOTHING, rules, at);

        assertThat(accepted.due())
                .isEqualTo(year == null ? List.of() : List.of(granted(ALICE, ActionRef.BIRTHDAY, year)));
    }

    @Test
    void whoSaysOnlyOnTheDayWhenTheBirthdayIsIsCongratulatedOnce() {
        Account known = Members.holding(Members.born("06-15"), "none");

        assertThat(due(alice("none"), Members.born("06-15"))).containsExactly(granted(ALICE, "BIRTHDAY", "2026"));
        assertThat(due(known, new Profile(Channel.WEB, "fr", MonthDay.of(6, 15), List.of(), null, List.of())))
                .as("the calendar sees to it")
                .isEmpty();
    }

    @Test
    void aProgramThatRewardsNoBirthdayOwesNothing() {
        assertThat(((Decision.Accepted) decide(null, Members.born("06-15"), KnownFacts.NOTHING)).due())
                .isEmpty();
    }

    private static List<Command> due(Account account, Profile profile) {
        Program rules = ruleset().actions(BIRTHDAY).program();
        return ((Decision.Accepted) Decider.decide(account, enrol(profile), KnownFacts.NOTHING, rules, NOW)).due();
    }

    private static Decision invalid(String reason) {
        return new Decision.Refused(new Refusal.InvalidValue("referredBy", reason));
    }

    private static Decision decide(@Nullable Account account, Profile profile, Facts facts) {
        return Decider.decide(account, enrol(profile), facts, ruleset().program(), NOW);
    }
}
