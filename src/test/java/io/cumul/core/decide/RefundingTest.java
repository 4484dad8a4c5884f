package io.cumul.core.decide;

import static io.cumul.core.fixture.CampaignText.campaigns;
import static io.cumul.core.fixture.RefundText.charging;
import static io.cumul.core.fixture.RefundText.moves;
import static io.cumul.core.fixture.RefundText.policy;
import static io.cumul.core.fixture.RefundText.said;
import static io.cumul.core.fixture.RefundText.sums;
import static io.cumul.core.fixture.Rulesets.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.CampaignText;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.JudgementText;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.ReturnsDesk;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.fixture.TierText;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.points.Rate;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.Program;
import io.cumul.core.program.limit.Caps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a return takes back. Purchases are made on 15 June 2026 at 1 point per 1.00 EUR. */
class RefundingTest {
    /** An order of 40.00 earned 40 points, which live until 1 July 2027; then the lots are as given, and all of it comes back. */
    @ParameterizedTest(name = "{0} under {1}: {2}, leaves {3}, owes {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # Its own lot, then the soonest expiry
            40@2027-07-01                       | NEGATIVE | AVAILABLE 40@2027-07-01                       | none                                | 0
            30@2026-07-01 60@2027-07-01 9@never | NEGATIVE | AVAILABLE 40@2027-07-01                       | 30@2026-07-01 20@2027-07-01 9@never | 0
            30@2026-07-01 25@2027-07-01 9@never | NEGATIVE | AVAILABLE 25@2027-07-01 15@2026-07-01         | 15@2026-07-01 9@never               | 0
            30@2026-07-01 9@never               | NEGATIVE | AVAILABLE 30@2026-07-01 9@never, OWED 1@never | none                                | 1
            none                                | NEGATIVE | OWED 40@never                                 | none                                | 40
            # Forgiven, or charged: nothing moves
            30@2026-07-01                       | CLAMP    | AVAILABLE 30@2026-07-01                       | none                                | 0
            none                                | CLAMP    | nothing                                       | none                                | 0
            30@2026-07-01                       | CHARGE   | AVAILABLE 30@2026-07-01                       | none                                | 0
            # What has expired is not there
            30@2026-06-10 25@2027-07-01         | CLAMP    | AVAILABLE 25@2027-07-01                       | none                                | 0
            """)
    void takesItsOwnFirstThenTheSoonestExpiry(String lots, String policy, String taken, String left, long owed) {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .refunding(policy(policy))
                        .zone("UTC")
                        .expiringAfter(12)
                        .program())
                .buys("o-1", "mug 40.00")
                .holds(lots);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.CLAW_BACK)).isEqualTo(taken);
        assertThat(desk.lots()).isEqualTo(left);
        assertThat(desk.account().owed()).isEqualTo(owed);
        assertThat(refund.own().entry().kind()).isEqualTo(EntryKind.REFUND);
        assertThat(refund.own().entry().points()).isZero();
    }

    @Test
    void takesWhatIsStillPendingBeforeAnythingElse() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().pendingFor(14).program()).holds("100@never");
        desk.buys("o-1", "mug 40.00").buys("o-2", "mug 10.00");

        Decision.Accepted refund = desk.returns("o-1", "r-1", "mug 40.00");

        assertThat(moves(refund, EntryKind.CLAW_BACK)).startsWith("PENDING 40@");
        assertThat(desk.account().lots().pending()).isEqualTo(10);
        assertThat(desk.account().available()).isEqualTo(100);
    }

    @Test
    void leavesOtherOrdersPendingPointsAlone() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().pendingFor(14).program()).buys("o-1", "mug 40.00");
        desk.after(7).buys("o-2", "mug 90.00").after(8).spends("o-3", 40);

        desk.returns("o-1", "r-1", "everything");

        assertThat(desk.account().owed()).isEqualTo(40);
        assertThat(desk.account().lots().pending()).isEqualTo(90);
        assertThat(desk.account().available()).isEqualTo(-40);
    }

    @Test
    void pointsThatComeLaterRepayWhatIsOwedFirst() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().program()).buys("o-1", "mug 40.00").spends("o-2", 40);
        desk.returns("o-1", "r-1", "everything");

        desk.buys("o-3", "mug 25.00").buys("o-4", "mug 25.00");

        assertThat(desk.account().available()).isEqualTo(10);
        assertThat(desk.books()).doesNotContainKey(Book.HELD).containsEntry(Book.CLAWED_BACK, 40L);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "CLAMP, 25, forgiven 15",
        "CHARGE, 25, charged 15 for 0.15 EUR",
        "CHARGE, 40, -",
        "NEGATIVE, 25, owed 15"
    })
    void saysWhatCouldNotBeTaken(String policy, long available, String said) {
        ReturnsDesk desk = new ReturnsDesk(ruleset().refunding(policy(policy)).program()).buys("o-1", "mug 40.00");
        desk.holds(available + "@never");

        Details.Sums sums = sums(desk.returns("o-1", "r-1", "everything"));

        assertThat(sums.clawedBack() - sums.owed()).isEqualTo(available);
        assertThat(said(sums)).isEqualTo(said);
    }

    /** Ten points are worth 3 cents: in two refunds the charge is what it is in one. */
    @Test
    void chargesToTheCentInHoweverManyRefunds() {
        Rulesets rules = ruleset().refunding(charging(new Rate(10, MoneyText.eur("0.03"))));
        ReturnsDesk desk = new ReturnsDesk(rules.program())
                .buys("o-1", "mug 15.00 + cup 25.00")
                .holds("none");

        assertThat(said(sums(desk.returns("o-1", "r-1", "mug 15.00")))).isEqualTo("charged 15 for 0.04 EUR");
        assertThat(said(sums(desk.returns("o-1", "r-2", "cup 25.00")))).isEqualTo("charged 25 for 0.08 EUR");
    }

    /** Ten refunds of 1.00 take exactly what one of 10.00 takes. */
    @Test
    void takesTheSameInTenStepsAsInOne() {
        Rulesets rules = ruleset().rate(1, MoneyText.eur("3.00"));
        ReturnsDesk ten = new ReturnsDesk(rules.program()).buys("o-1", "mug 10.00 + cup 7.00");
        ReturnsDesk one = new ReturnsDesk(rules.program()).buys("o-1", "mug 10.00 + cup 7.00");

        for (int i = 0; i < 10; i++) {
            ten.returns("o-1", "r-" + i, "amount 1.00");
        }
        one.returns("o-1", "r-1", "amount 10.00");

        assertThat(ten.lots()).isEqualTo(one.lots()).isEqualTo("2@never");
        assertThat(ten.books()).isEqualTo(one.books());
    }

    @Test
    void aBonusGoesWithWhatEarnedItAndOnlyOnce() {
        ReturnsDesk desk = new ReturnsDesk(
                ruleset().campaigns(campaigns("big +50 min 30.00")).program());
        desk.buys("o-1", "mug 20.00 + cup 15.00");

        assertThat(sums(desk.returns("o-1", "r-1", "cup 5.00")).clawedBack()).isEqualTo(5);
        assertThat(sums(desk.returns("o-1", "r-2", "mug 1.00")).clawedBack()).isEqualTo(51);
        assertThat(sums(desk.returns("o-1", "r-3", "everything")).clawedBack()).isEqualTo(29);
    }

    /** Less is worth more here: what was taken before is not given back, and in the end it is what was earned. */
    @Test
    void neverTakesLessThanNothingNorMoreThanWasEarned() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .campaigns(campaigns("only +5 min 30.00 exclusive 1; all +100"))
                        .program())
                .buys("o-1", "mug 20.00 + cup 15.00");

        assertThat(sums(desk.returns("o-1", "r-1", "mug 1.00")).clawedBack()).isEqualTo(1);
        assertThat(sums(desk.returns("o-1", "r-2", "amount 19.00")).clawedBack())
                .isZero();
        assertThat(sums(desk.returns("o-1", "r-3", "everything")).clawedBack()).isEqualTo(39);
    }

    @Test
    void budgetsAndCapsOfTheMemberGetTheirPointsBack() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .campaigns(campaigns("big +50 min 30.00 member 200/MONTH budget 1000"))
                        .caps(new Caps(null, List.of(CampaignText.cap("500/YEAR"))))
                        .program())
                .budget("big", 80)
                .buys("o-1", "mug 20.00 + cup 15.00");
        assertThat(desk.budgets()).isEqualTo(Map.of("big", 30L));

        desk.returns("o-1", "r-1", "cup 10.00");
        assertThat(desk.budgets()).isEqualTo(Map.of("big", 80L));
        assertThat(JudgementText.usage(desk.account().usage())).isEqualTo("YEAR@2026-01-01 25");

        desk.returns("o-1", "r-2", "everything");
        assertThat(desk.budgets()).isEqualTo(Map.of("big", 80L));
        assertThat(JudgementText.usage(desk.account().usage())).isEqualTo("-");
    }

    /** What the member uses up later does not change what the purchase is worth. */
    @Test
    void capsAreAsTheyStoodWhenThePurchaseWasJudged() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .caps(new Caps(null, List.of(CampaignText.cap("100/MONTH"))))
                        .program())
                .buys("o-1", "mug 70.00")
                .buys("o-2", "mug 50.00 + cup 20.00")
                .holds("1000@never");

        assertThat(sums(desk.returns("o-2", "r-1", "cup 20.00")).clawedBack()).isZero();
        assertThat(sums(desk.returns("o-2", "r-2", "mug 30.00")).clawedBack()).isEqualTo(10);
        assertThat(sums(desk.returns("o-1", "r-1", "everything")).clawedBack()).isEqualTo(70);
    }

    @Test
    void whoClimbedByThePurchaseFallsAtOnce() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .tiers(TierText.tiers("calendar ONE_STEP 0: basic 0, silver 100, gold 500"))
                        .program())
                .buys("o-1", "mug 90.00")
                .after(1)
                .buys("o-2", "mug 20.00 + cup 5.00");
        assertThat(TierText.told(last(desk).entry().tier())).startsWith("silver 115");

        Decision.Accepted first = desk.returns("o-2", "r-1", "cup 5.00");
        Decision.Accepted second = desk.returns("o-2", "r-2", "mug 11.00");

        assertThat(TierText.told(first.own().entry().tier())).isEqualTo("silver 110, 390 to next, 0 to keep");
        assertThat(TierText.told(second.own().entry().tier())).isEqualTo("basic 99, 1 to next");
    }

    @Test
    void whatRoundingLeftIsTakenWithTheCentThatEarnedIt() {
        ReturnsDesk desk =
                new ReturnsDesk(ruleset().rate(2, MoneyText.eur("1.00")).program()).buys("o-1", "mug 10.50 + cup 0.30");

        assertThat(sums(desk.returns("o-1", "r-1", "cup 0.30")).clawedBack()).isZero();
        assertThat(sums(desk.returns("o-1", "r-2", "mug 0.01")).clawedBack()).isEqualTo(1);
    }

    /** From July on half as much is earned, and what is not there is forgiven. */
    @Test
    void isJudgedByTheVersionOfThePurchaseUnderThePolicyOfTheDay() {
        Instant july = Instant.parse("2026-07-01T00:00:00Z");
        ReturnsDesk desk = new ReturnsDesk(new Program(List.of(
                        ruleset()
                                .version(1, Instant.EPOCH)
                                .rate(2, MoneyText.eur("1.00"))
                                .build(),
                        ruleset()
                                .version(2, july)
                                .rate(1, MoneyText.eur("1.00"))
                                .refunding(policy("CLAMP"))
                                .build())))
                .buys("o-1", "mug 10.00")
                .spends("o-2", 15)
                .after(30);

        Details.Sums first = sums(desk.returns("o-1", "r-1", "amount 2.00"));
        Details.Sums second = sums(desk.returns("o-1", "r-2", "amount 3.00"));

        assertThat(first.clawedBack()).isEqualTo(4);
        assertThat(second.clawedBack()).isEqualTo(1);
        assertThat(said(second)).isEqualTo("forgiven 5");
    }

    /** It was made on the last of May, and posted in June: May's cap gets its points back. */
    @Test
    void whatCountsIsWhenThePurchaseWasMade() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                .caps(new Caps(null, List.of(CampaignText.cap("500/MONTH"))))
                .program());
        Instant may = Instant.parse("2026-05-31T12:00:00Z");
        desk.accept(Commands.earn(Members.ALICE, "o-1", "mug 40.00", may));
        assertThat(JudgementText.usage(desk.account().usage())).isEqualTo("MONTH@2026-05-01 40");

        desk.returns("o-1", "r-1", "amount 30.00");

        assertThat(JudgementText.usage(desk.account().usage())).isEqualTo("MONTH@2026-05-01 10");
    }

    /** What is pending lives on with the rest, and is still this order's own. */
    @Test
    void takesWhatIsStillPendingThoughAnActivityLetItLiveLonger() {
        ReturnsDesk desk = new ReturnsDesk(ruleset()
                        .pendingFor(14)
                        .expiring(new Expiry.Inactivity(6))
                        .program())
                .holds("100@2026-09-01")
                .buys("o-1", "mug 40.00")
                .after(3)
                .spends("o-2", 10);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.CLAW_BACK)).startsWith("PENDING 40@");
        assertThat(desk.account().available()).isEqualTo(90);
    }

    /** What time has done before is no part of the refund. */
    @Test
    void whatHadExpiredBeforeIsNotOfTheRefund() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program())
                .buys("o-1", "mug 40.00")
                .holds("9@2026-07-01 40@never")
                .after(30);

        Decision.Accepted refund = desk.returns("o-1", "r-1", "everything");

        assertThat(moves(refund, EntryKind.EXPIRE)).isEqualTo("AVAILABLE 9@2026-07-01");
        assertThat(sums(refund).expired()).isZero();
        assertThat(sums(refund).firstSeq()).isEqualTo(refund.own().entry().seq() - 1);
    }

    @Test
    void partsAreRefundedOnTheirOwn() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "p-1", "mug 10.00");
        desk.buys("o-1", "p-2", "mug 20.00");

        assertThat(sums(desk.returns("o-1", "p-2", "r-1", "mug 20.00")).clawedBack())
                .isEqualTo(20);
        assertThat(desk.lots()).isEqualTo("10@never");
        assertThat(desk.refuses("o-1", "p-1", "r-1", "everything")).isInstanceOf(Refusal.RefundAlreadyMade.class);
        assertThat(sums(desk.returns("o-1", "p-1", "r-2", "mug 10.00")).clawedBack())
                .isEqualTo(10);
    }

    @Test
    void whatCameWithoutAPartIsRefundedWithoutOneBesideAPartThatCameLater() {
        ReturnsDesk desk = new ReturnsDesk(ruleset().program()).buys("o-1", "mug 10.00");
        desk.buys("o-1", "p-2", "mug 20.00");

        assertThat(sums(desk.returns("o-1", "r-1", "mug 10.00")).clawedBack()).isEqualTo(10);
        assertThat(desk.lots()).isEqualTo("20@never");
    }

    private static Posted last(ReturnsDesk desk) {
        return desk.journal().getLast();
    }
}
