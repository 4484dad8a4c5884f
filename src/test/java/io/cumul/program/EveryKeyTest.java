package io.cumul.program;

import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.ClawBack;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.PointsPayment;
import io.cumul.core.program.RefundPolicy;
import io.cumul.core.program.Restore;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.Says;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.campaign.Audience;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.CampaignCaps;
import io.cumul.core.program.campaign.DayWindow;
import io.cumul.core.program.campaign.Gift;
import io.cumul.core.program.campaign.Goods;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.campaign.Times;
import io.cumul.core.program.limit.AtCap;
import io.cumul.core.program.limit.Caps;
import io.cumul.core.program.limit.MemberCap;
import io.cumul.core.program.limit.Period;
import io.cumul.core.program.tier.Benefit;
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key of the language, and the rule that it becomes. */
class EveryKeyTest {
    private static final Ruleset EVERYTHING = Programs.read(ProgramSchemaTest.resource("/program/everything.yaml"))
            .ruleset();

    @Test
    void ofEarning() {
        assertThat(EVERYTHING.base().rates())
                .containsExactly(
                        new GoodsRate("tea", new Goods(Set.of("tea-1"), Set.of("tea")), new Rate(30, eur("1.00"))));
        assertThat(EVERYTHING.base().exclusions())
                .isEqualTo(new Exclusions(
                        Set.of("coupon", "0815"), Set.of("books"), Set.of("GIFT_CARD"), Set.of(Channel.PHONE)));
        assertThat(EVERYTHING.pendingDays()).isEqualTo(14);
        assertThat(EVERYTHING.caps())
                .isEqualTo(new Caps(
                        1_000L,
                        List.of(
                                new MemberCap(2_000, Period.DAY),
                                new MemberCap(3_000, Period.MONTH),
                                new MemberCap(4_000, Period.YEAR))));
    }

    @Test
    void ofActions() {
        assertThat(EVERYTHING.actions())
                .containsExactly(
                        new Action(
                                "REVIEW",
                                20,
                                0,
                                new ActionLimit(3, Period.MONTH),
                                true,
                                new Says(Map.of("en", "Thanks.", "fr", "Merci."))),
                        new Action("REFERRAL", 100, 50, null, false),
                        new Action("SIGN_UP", 5, 0, new ActionLimit(1, Period.EVER), false));
    }

    @Test
    void ofTiers() {
        Benefit lounge = new Benefit("LOUNGE", new Says(Map.of("en", "The lounge.", "fr", "Le salon.")));

        assertThat(EVERYTHING.tiers())
                .isEqualTo(new Tiers(
                        new TierWindow.RollingMonths(12),
                        Downgrade.IN_FULL,
                        30,
                        List.of(
                                new Tier("silver", "Silver", 0, Multiplier.ONE, null, List.of()),
                                new Tier(
                                        "gold",
                                        "Gold",
                                        500,
                                        Multiplier.parse("1.25"),
                                        new Expiry.Yearly(MonthDay.of(12, 31)),
                                        List.of(lounge)),
                                new Tier(
                                        "platinum",
                                        "Platinum",
                                        900,
                                        Multiplier.parse("1.7"),
                                        new Expiry.Inactivity(24),
                                        List.of()),
                                new Tier("black", "Black", 9_000, Multiplier.ONE, new Expiry.Never(), List.of()))));
    }

    @Test
    void ofPayingWithPoints() {
        assertThat(EVERYTHING.payment())
                .isEqualTo(new PointsPayment(
                        new Rate(200, eur("1.00")),
                        Rounding.HALF_UP,
                        1_000,
                        500,
                        20_000L,
                        Multiplier.parse("0.5"),
                        true));
    }

    @Test
    void ofPayingWithPointsWithoutBounds() {
        String text = Programs.with("payWithPoints: {rate: {points: 100, per: \"1.00\"}, step: 50}");

        assertThat(Programs.read(text).ruleset().payment())
                .isEqualTo(new PointsPayment(
                        new Rate(100, eur("1.00")), Rounding.CEILING, 50, 50, null, Multiplier.ONE, false));
    }

    @Test
    void ofRefunds() {
        assertThat(EVERYTHING.refunds())
                .isEqualTo(new RefundPolicy(ClawBack.CHARGE, new Rate(100, eur("0.90")), Restore.GRACE, 14));
        assertThat(EVERYTHING.frozenEarns()).isTrue();
    }

    /** What a point pays is what it is worth, unless another worth is given. */
    @Test
    void ofRefundsThatChargeWhatPointsPay() {
        String text = Programs.with("payWithPoints: {rate: {points: 50, per: \"1.00\"}}\nrefunds: {clawBack: CHARGE}");

        assertThat(Programs.read(text).ruleset().refunds())
                .isEqualTo(new RefundPolicy(ClawBack.CHARGE, new Rate(50, eur("1.00")), Restore.EXPIRED, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "100.00%", "0.01%", "12.5%", "50%"})
    void ofAShare(String share) {
        String text = Programs.with("payWithPoints: {rate: {points: 50, per: \"1.00\"}, maximumShare: " + share + "}");

        assertThat(Programs.read(text).ruleset().payment().share().tenThousandths())
                .isEqualTo(Math.round(Double.parseDouble(share.replace("%", "")) * 100));
    }

    @Test
    void ofACampaign() {
        assertThat(EVERYTHING.campaigns().getFirst())
                .isEqualTo(new Campaign(
                        "spring",
                        new Says(Map.of("en", "Double points in spring.", "fr", "Points doublés au printemps.")),
                        new Times(
                                LocalDateTime.of(2026, 3, 1, 0, 0),
                                LocalDateTime.of(2026, 4, 1, 0, 0),
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                LocalTime.of(18, 0),
                                LocalTime.of(2, 0)),
                        new Audience(
                                Set.of(Channel.WEB, Channel.APP),
                                Set.of("vip"),
                                Set.of("gold", "platinum"),
                                Set.of(),
                                new DayWindow(3, 4),
                                new DayWindow(1, 2),
                                false,
                                60,
                                eur("500.00"),
                                Set.of("tea", "toys")),
                        new Goods(Set.of("mug"), Set.of("ceramics")),
                        eur("20.00"),
                        new Gift.Multiplied(Multiplier.parse("2")),
                        Stacking.EXCLUSIVE,
                        7,
                        new CampaignCaps(100L, new MemberCap(300, Period.YEAR), 100_000L, AtCap.SKIP)));
    }

    /** A day as the end still belongs to the campaign; a moment does not. */
    @Test
    void ofACampaignForSomeMembers() {
        Campaign personal = EVERYTHING.campaigns().getLast();

        assertThat(personal.times().from()).isEqualTo(LocalDateTime.of(2026, 3, 1, 18, 0));
        assertThat(personal.times().until()).isEqualTo(LocalDateTime.of(2026, 3, 31, 18, 0));
        assertThat(personal.audience().members())
                .containsExactlyInAnyOrder(new AccountId("amelie"), new AccountId("4711"));
        assertThat(personal.audience().firstPurchase()).isTrue();
        assertThat(personal.gift()).isEqualTo(new Gift.Bonus(50));
        assertThat(personal.stacking()).isEqualTo(Stacking.BEST);
    }

    @Test
    void ofACampaignWithoutConditions() {
        String text = Programs.with("campaigns: [{id: a, bonus: 5}]");

        assertThat(Programs.read(text).ruleset().campaigns())
                .containsExactly(new Campaign(
                        "a",
                        Says.NOTHING,
                        Times.ANY,
                        Audience.EVERYBODY,
                        Goods.ALL,
                        null,
                        new Gift.Bonus(5),
                        Stacking.ADDITIVE,
                        0,
                        CampaignCaps.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            window: CALENDAR_YEAR | CalendarYear[]
            window: LIFETIME      | Lifetime[]
            window: {months: 36}  | RollingMonths[months=36]
            """)
    void ofTheTiersWindow(String window, String read) {
        String text = Programs.with("tiers:\n  " + window + "\n  levels: [{id: a, name: A, threshold: 0}]");
        Tiers tiers = Programs.read(text).ruleset().tiers();

        assertThat(tiers.window()).hasToString(read);
        assertThat(tiers.downgrade()).isEqualTo(Downgrade.ONE_STEP);
        assertThat(tiers.graceDays()).isZero();
    }

    /** 24:00 and 00:00 are the same midnight, at which the evening ends. */
    @ParameterizedTest
    @CsvSource({"24:00", "00:00"})
    void ofHoursUntilMidnight(String until) {
        String text =
                Programs.with("campaigns: [{id: a, bonus: 5, hours: {from: \"18:00\", until: \"" + until + "\"}}]");

        assertThat(Programs.read(text).ruleset().campaigns().getFirst().times().hoursUntil())
                .isEqualTo(LocalTime.MIDNIGHT);
    }
}
