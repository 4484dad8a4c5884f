package io.cumul.posting;

import static io.cumul.core.fixture.Commands.earn;
import static io.cumul.core.fixture.Commands.enrol;
import static io.cumul.core.fixture.Commands.redeem;
import static io.cumul.core.fixture.Members.ALICE;
import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.Members.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Channel;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.RewardText;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.fixture.TierText;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.core.program.reward.Shelf;
import io.cumul.posting.Postings.Answer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One look at the cache, then the lane, which alone decides. The ledger holds 100 points of Alice's at version 12. */
class PostingsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final ProgramVersions VERSIONS = ProgramVersions.only(Rulesets.ruleset()
            .paying("1")
            .tiers(TierText.tiers("lifetime IN_FULL 0: basic 0, gold 500"))
            .program());
    private static final Catalogue REWARDS =
            new Catalogue(List.of(new Shelf(RewardText.reward("coffee 30 gold:20"), 5)));

    private final MemoryLedger ledger = new MemoryLedger(NOW);
    private final MemoryCache cache = new MemoryCache();
    private final PostingLanes lanes = new PostingLanes(
            List.of(new PostingLanes.Track(Runnable::run, ledger, ledger, ledger)),
            new PostingLanes.DoubtTrack(Runnable::run, ledger),
            VERSIONS,
            judged -> Uni.createFrom().voidItem(),
            new SeenByLane(),
            new LaneLimits(4, 4, Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofSeconds(1)));
    private final List<BalanceCheck> checks = new ArrayList<>();
    private final Postings postings =
            new Postings(cache, lanes, VERSIONS, () -> REWARDS, InstantSource.fixed(NOW), checks::add);

    @BeforeEach
    void alicesAccount() {
        ledger.holds(alice("100@never"));
    }

    /** Whatever the snapshot says, the ledger accepts what it can pay. */
    @ParameterizedTest(name = "a snapshot of {0}: {1}")
    @CsvSource({
        "100@never,     SUFFICIENT",
        "60@never,      SUFFICIENT",
        "59@never,      DOUBT",
        "none,          DOUBT",
        "60@2026-06-15, DOUBT",
        "60@2026-06-16, SUFFICIENT",
    })
    void aSnapshotSaysWhatItThinksAndTheLedgerDecides(String snapshot, BalanceCheck check) {
        cache.holds(alice(snapshot));

        Answer answer = post("k", redeem("o-1", 60));

        assertThat(answer.check()).isEqualTo(check);
        assertThat(Asked.text(answer.reply())).isEqualTo("REDEEM 13");
    }

    /** A hundred points pay 1.00 EUR; a coffee costs 30 points, 20 for gold members. */
    @ParameterizedTest(name = "a snapshot of {0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            60@never | pays 0.60         | SUFFICIENT
            59@never | pays 0.60         | DOUBT
            60@never | coffee 2          | SUFFICIENT
            59@never | coffee 2          | DOUBT
            59@never | coffee 2, as gold | SUFFICIENT
            39@never | coffee 2, as gold | DOUBT
            # What nobody knows the price of is for the ledger to judge.
            none     | tea 1             | SUFFICIENT
            none     | pays 99999999.00  | SUFFICIENT
            """)
    void whatRewardsAndMoneyTakeIsAskedOfTheSnapshotToo(String snapshot, String wish, BalanceCheck check) {
        Account seen = alice(snapshot);
        boolean gold = wish.endsWith(", as gold");
        cache.holds(gold ? seen.with(TierText.standing("gold", Instant.EPOCH, "-", null)) : seen);
        String[] words = wish.replace(", as gold", "").split(" ", -1);
        Price price = words[0].equals("pays")
                ? new Price.OfMoney(MoneyText.eur(words[1]), null)
                : new Price.OfReward(words[0], Integer.parseInt(words[1]));

        Command redeem = new Command.Redeem(ALICE, "o-1", Channel.WEB, null, price);
        Command hold = new Command.Hold(ALICE, "o-1", Channel.WEB, null, price, Command.Hold.USUAL, "h1");

        assertThat(post("r", redeem).check()).isEqualTo(check);
        assertThat(post("h", hold).check()).isEqualTo(check);
    }

    @Test
    void aSnapshotThatPromisesTooMuchSpendsNothing() {
        cache.holds(alice("1000@never"));

        Answer answer = post("k", redeem("o-1", 101));

        assertThat(answer.check()).isEqualTo(BalanceCheck.SUFFICIENT);
        assertThat(Asked.text(answer.reply())).isEqualTo("InsufficientPoints");
    }

    @Test
    void withoutASnapshotOrACacheTheLedgerDecidesAlike() {
        assertThat(post("a", redeem("o-1", 10)).check()).isEqualTo(BalanceCheck.MISS);
        cache.goAway();
        Answer answer = post("b", redeem("o-2", 10));
        assertThat(answer.check()).isEqualTo(BalanceCheck.UNAVAILABLE);
        assertThat(checks).containsExactly(BalanceCheck.MISS, BalanceCheck.UNAVAILABLE);
        assertThat(Asked.text(answer.reply())).isEqualTo("REDEEM 14");
    }

    @Test
    void aCommittedOutcomeIsReplayedFromTheCache() {
        Submission submission = submission("k", redeem("o-1", 10));
        cache.holds(kept(submission, new Outcome.Refused(new Refusal.InsufficientPoints(10, 3))));

        assertThat(Asked.text(post("k", redeem("o-1", 10)).reply())).isEqualTo("replayed InsufficientPoints");
        assertThat(ledger.batches()).isEmpty();
    }

    @Test
    void anOutcomeGoesToTheCacheWhenItIsAskedForAgain() {
        post("k", redeem("o-1", 10));
        assertThat(cache.outcome("k")).isNull();

        Answer again = post("k", redeem("o-1", 10));
        int batches = ledger.batches().size();
        Answer andAgain = post("k", redeem("o-1", 10));

        assertThat(cache.outcome("k")).isNotNull();
        assertThat(andAgain.reply()).isEqualTo(again.reply());
        assertThat(Asked.text(andAgain.reply())).isEqualTo("replayed REDEEM 13");
        assertThat(ledger.batches()).hasSize(batches);
    }

    @Test
    void whatTheKeyWasRefusedForAtTheMomentStaysOutOfTheCache() {
        post("k", redeem("o-1", 10));

        assertThat(Asked.text(post("k", redeem("o-2", 10)).reply())).isEqualTo("KeyReused");
        assertThat(cache.outcome("k")).isNull();
    }

    @Test
    void anEarnIsNotComparedWithWhatTheAccountHas() {
        cache.goAway();

        Answer answer = post("k", earn(ALICE, "o-1", "mug 1.00", NOW));

        assertThat(answer.check()).isEqualTo(BalanceCheck.SUFFICIENT);
        assertThat(checks).isEmpty();
    }

    @Test
    void aKeyReusedForSomethingElseIsTheLedgersToRefuse() {
        post("k", redeem("o-1", 10));
        cache.holds(kept(submission("k", redeem("o-1", 10)), new Outcome.Refused(new Refusal.KeyReused())));
        Command ahead = earn(ALICE, "o-2", "mug 1.00", NOW.plusSeconds(301));

        assertThat(Asked.text(post("k", redeem("o-2", 10)).reply())).isEqualTo("KeyReused");
        assertThat(Asked.text(post("k", ahead).reply())).isEqualTo("InvalidValue");
        assertThat(ledger.journal()).hasSize(1);
    }

    @Test
    void whatNeedsNoKeyIsNotLookedFor() {
        Answer answer = postings.post(Submission.unkeyed(enrol(profile()), null))
                .await()
                .indefinitely();

        assertThat(Asked.text(answer.reply())).isEqualTo("enrolled");
    }

    private Answer post(String key, Command command) {
        return postings.post(submission(key, command)).await().indefinitely();
    }

    private static Submission submission(String key, Command command) {
        return Submission.keyed(command, new IdempotencyKey(key), null);
    }

    private static KeptOutcome kept(Submission submission, Outcome outcome) {
        Submission.Identity identity = submission.identity();
        assertThat(identity).isNotNull();
        return new KeptOutcome(submission.accountId(), identity, outcome);
    }
}
