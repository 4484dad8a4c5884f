package io.cumul.posting;

import static io.cumul.core.fixture.BasketText.basket;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.MoneyText;
import io.cumul.core.fixture.ReturnText;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
    @ParameterizedTest(name = "{0} means the same as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 1.0                       | mug 1.00
            mug 1                         | mug 1.00
            mug 1.00, shipping 0.00       | mug 1.00
            mug 1.00, tax 1.0, discount 1 | mug 1.00, discount 1.00, tax 1.00
            """)
    void meaningIsWhatCounts(String one, String other) {
        assertThat(earn(basket(one))).isEqualTo(earn(basket(other)));
    }

    @ParameterizedTest(name = "{0} means something else than {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mug 1.00                       | mug 1.01
            mug 1.00                       | mugs 1.00
            mug 1.00                       | mug/kitchen 1.00
            mug/kitchen 1.00               | mug/garden 1.00
            mug 1.00                       | mug 1.00 + mug 0.00
            mug 1.00 + cup 2.00            | mug 2.00 + cup 1.00
            mug 1.00 + cup 2.00            | cup 2.00 + mug 1.00
            mug 1.00 + mug 1.00            | mug 2.00
            mug 1.00                       | mug 1.00, shipping 1.00
            mug 1.00, tax 1.00             | mug 1.00, shipping 1.00
            mug 1.00, discount 1.00        | mug 1.00, tax 1.00
            mug 1.00                       | mug 1.00, paid by CARD
            mug 1.00, paid by CARD         | mug 1.00, paid by card
            """)
    void anyOtherDifferenceDiffers(String one, String other) {
        assertThat(earn(basket(one))).isNotEqualTo(earn(basket(other)));
    }

    @Test
    void everyFieldOfARefundMatters() {
        OrderRef order = OrderRef.whole("o-1");
        Set<Fingerprint> different = new HashSet<>();
        List<Command.Refund> refunds = List.of(
                refund(order, "r-1", Channel.WEB, "mug 1.00"),
                refund(new OrderRef("o-1", "p"), "r-1", Channel.WEB, "mug 1.00"),
                refund(OrderRef.whole("o-2"), "r-1", Channel.WEB, "mug 1.00"),
                refund(order, "r-2", Channel.WEB, "mug 1.00"),
                refund(order, "r-1", Channel.APP, "mug 1.00"),
                refund(order, "r-1", Channel.WEB, "mug 1.01"),
                refund(order, "r-1", Channel.WEB, "1:mug 1.00"),
                refund(order, "r-1", Channel.WEB, "mug x2 1.00"),
                refund(order, "r-1", Channel.WEB, "mug 1.00 + cup 1.00"),
                refund(order, "r-1", Channel.WEB, "amount 1.00"),
                refund(order, "r-1", Channel.WEB, "everything"));

        refunds.forEach(refund -> different.add(Fingerprints.of(refund)));

        assertThat(different).hasSameSizeAs(refunds);
        assertThat(Fingerprints.of(refund(order, "r-1", Channel.WEB, "mug 1.0")))
                .isEqualTo(Fingerprints.of(refunds.getFirst()));
    }

    private static Command.Refund refund(OrderRef order, String refundId, Channel channel, String what) {
        return new Command.Refund(Members.ALICE, order, refundId, channel, ReturnText.returning(what));
    }

    @Test
    void everyFieldOfAPurchaseMatters() {
        Basket basket = basket("mug 1.00");
        OrderRef order = OrderRef.whole("o-1");
        Instant noon = Instant.parse("2026-06-15T12:00:00Z");
        List<Command> purchases = List.of(
                new Command.Earn(id("a"), order, Channel.WEB, null, basket),
                new Command.Earn(id("b"), order, Channel.WEB, null, basket),
                new Command.Earn(id("a"), OrderRef.whole("o-2"), Channel.WEB, null, basket),
                new Command.Earn(id("a"), new OrderRef("o-1", "p-1"), Channel.WEB, null, basket),
                new Command.Earn(id("a"), order, Channel.APP, null, basket),
                new Command.Earn(id("a"), order, Channel.WEB, noon, basket),
                new Command.Earn(id("a"), order, Channel.WEB, noon.plusNanos(1_000), basket),
                new Command.Earn(id("a"), order, Channel.WEB, null, basket("mug 1.00", "USD")),
                new Command.Earn(id("a"), order, Channel.WEB, null, pieces(2)));

        assertThat(purchases).extracting(Fingerprints::of).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfARedemptionMatters() {
        List<Command> redemptions = List.of(
                new Command.Redeem(id("a"), "o-1", Channel.WEB, null, new Price.OfPoints(10)),
                new Command.Redeem(id("b"), "o-1", Channel.WEB, null, new Price.OfPoints(10)),
                new Command.Redeem(id("a"), "o-2", Channel.WEB, null, new Price.OfPoints(10)),
                new Command.Redeem(id("a"), "o-1", Channel.APP, null, new Price.OfPoints(10)),
                new Command.Redeem(id("a"), "o-1", Channel.WEB, null, new Price.OfPoints(11)),
                new Command.Redeem(id("a"), "o-1", Channel.WEB, MoneyText.eur("10.00"), new Price.OfPoints(10)),
                new Command.Redeem(id("a"), "o-1", Channel.WEB, MoneyText.eur("10.01"), new Price.OfPoints(10)),
                new Command.Redeem(id("a"), "o-1", Channel.WEB, MoneyText.money("10.00 USD"), new Price.OfPoints(10)));

        assertThat(redemptions).extracting(Fingerprints::of).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfAHoldMattersButItsId() {
        Price ten = new Price.OfPoints(10);
        List<Command> holds = List.of(
                hold("a", "o-1", Channel.WEB, ten, null, 60),
                hold("b", "o-1", Channel.WEB, ten, null, 60),
                hold("a", "o-2", Channel.WEB, ten, null, 60),
                hold("a", "o-1", Channel.APP, ten, null, 60),
                hold("a", "o-1", Channel.WEB, new Price.OfPoints(11), null, 60),
                hold("a", "o-1", Channel.WEB, new Price.OfReward("10", 1), null, 60),
                hold("a", "o-1", Channel.WEB, new Price.OfReward("10", 2), null, 60),
                hold("a", "o-1", Channel.WEB, new Price.OfMoney(MoneyText.eur("10.00"), null), null, 60),
                hold("a", "o-1", Channel.WEB, ten, MoneyText.eur("10.00"), 60),
                hold("a", "o-1", Channel.WEB, ten, null, 61),
                new Command.Redeem(id("a"), "o-1", Channel.WEB, null, ten));

        assertThat(holds).extracting(Fingerprints::of).doesNotHaveDuplicates();
        assertThat(Fingerprints.of(hold("a", "o-1", Channel.WEB, ten, null, 60)))
                .isEqualTo(Fingerprints.of(new Command.Hold(
                        id("a"), "o-1", Channel.WEB, null, ten, Duration.ofSeconds(60), "another-id")));
    }

    @Test
    void everyFieldOfACaptureMatters() {
        List<Command> resolutions = List.of(
                new Command.Capture(id("a"), "h1", null, Command.OnExpired.REFUSE),
                new Command.Capture(id("b"), "h1", null, Command.OnExpired.REFUSE),
                new Command.Capture(id("a"), "h2", null, Command.OnExpired.REFUSE),
                new Command.Capture(id("a"), "h1", 10L, Command.OnExpired.REFUSE),
                new Command.Capture(id("a"), "h1", null, Command.OnExpired.RETRY),
                new Command.VoidHold(id("a"), "h1"),
                new Command.VoidHold(id("a"), "h2"));

        assertThat(resolutions).extracting(Fingerprints::of).doesNotHaveDuplicates();
    }

    private static Command hold(
            String member, String order, Channel channel, Price price, @Nullable Money total, int seconds) {
        return new Command.Hold(id(member), order, channel, total, price, Duration.ofSeconds(seconds), "hold-1");
    }

    @Test
    void everyFieldOfAProfileMatters() {
        List<Command> profiles = List.of(
                enrol(Channel.WEB, null, null, List.of(), null, List.of()),
                enrol(Channel.APP, null, null, List.of(), null, List.of()),
                enrol(Channel.WEB, "fr", null, List.of(), null, List.of()),
                enrol(Channel.WEB, null, MonthDay.of(2, 29), List.of(), null, List.of()),
                enrol(Channel.WEB, null, null, List.of("vip"), null, List.of()),
                enrol(Channel.WEB, null, null, List.of("vip", "new"), null, List.of()),
                enrol(Channel.WEB, null, null, List.of(), id("bob"), List.of()),
                enrol(Channel.WEB, null, null, List.of(), null, List.of("vip")));

        assertThat(profiles).extracting(Fingerprints::of).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfWhatIsDoneByHandMattersButWhoDoesIt() {
        Details.Reasoned reason = new Details.Reasoned("GOODWILL", null, "anna");
        Details.Reasoned other = new Details.Reasoned("STOLEN", null, "anna");
        List<Command> commands = List.of(
                new Command.Adjust(id("a"), 10, reason),
                new Command.Adjust(id("b"), 10, reason),
                new Command.Adjust(id("a"), -10, reason),
                new Command.Adjust(id("a"), 10, other),
                new Command.Adjust(id("a"), 10, new Details.Reasoned("GOODWILL", "late", "anna")),
                new Command.Freeze(id("a"), reason),
                new Command.Freeze(id("b"), reason),
                new Command.Freeze(id("a"), other),
                new Command.Unfreeze(id("a"), reason),
                new Command.Close(id("a"), reason));

        assertThat(commands).extracting(Fingerprints::of).doesNotHaveDuplicates();
        assertThat(Fingerprints.of(new Command.Freeze(id("a"), new Details.Reasoned("GOODWILL", null, "ben"))))
                .isEqualTo(Fingerprints.of(new Command.Freeze(id("a"), reason)));
    }

    /** The bounds between fields are part of the meaning, so no two fields can be read as two others. */
    @Test
    void neighbouringFieldsDoNotRunTogether() {
        assertThat(earn(basket("ab/c 1.00"))).isNotEqualTo(earn(basket("a/bc 1.00")));
        assertThat(Fingerprints.of(enrol(Channel.WEB, null, null, List.of("a, b"), null, List.of())))
                .isNotEqualTo(Fingerprints.of(enrol(Channel.WEB, null, null, List.of("a", "b"), null, List.of())));
    }

    /** This value stands in databases: should it change, every key in use would be refused as reused. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        Fingerprint fingerprint =
                Fingerprints.of(new Command.Redeem(id("a"), "o-1", Channel.WEB, null, new Price.OfPoints(10)));

        assertThat(fingerprint).isEqualTo(new Fingerprint(1, "edfadadf9b203227e8c09b9809d62bfa"));
    }

    private static Fingerprint earn(Basket basket) {
        return Fingerprints.of(new Command.Earn(id("a"), OrderRef.whole("o-1"), Channel.WEB, null, basket));
    }

    private static Basket pieces(int quantity) {
        Line line = new Line("mug", null, quantity, MoneyText.eur("1.00"));
        return new Basket(List.of(line), MoneyText.eur("0"), MoneyText.eur("0"), MoneyText.eur("0"), null);
    }

    private static Command enrol(
            Channel channel,
            @Nullable String locale,
            @Nullable MonthDay birthday,
            List<String> segments,
            @Nullable AccountId referredBy,
            List<String> consents) {
        return new Command.Enrol(id("a"), new Profile(channel, locale, birthday, segments, referredBy, consents));
    }

    private static AccountId id(String value) {
        return new AccountId(value);
    }
}
