package io.cumul.load.jmh;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.account.Usage;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.BaseRule;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Counting;
import io.cumul.core.program.Exclusions;
import io.cumul.core.program.Expiry;
import io.cumul.core.program.GoodsRate;
import io.cumul.core.program.Line;
import io.cumul.core.program.Program;
import io.cumul.core.program.RoundTo;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.Says;
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
import io.cumul.core.program.tier.Downgrade;
import io.cumul.core.program.tier.Tier;
import io.cumul.core.program.tier.TierWindow;
import io.cumul.core.program.tier.Tiers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop in the middle of a sale: 200 campaigns at once, and a member who has been to it before. */
final class Sale {
    private static final int CAMPAIGNS = 200;
    private static final int LINES = 20;
    private static final int CATEGORIES = 8;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Times JUNE = new Times(
            LocalDateTime.parse("2026-06-01T00:00"),
            LocalDateTime.parse("2026-07-01T00:00"),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
            LocalTime.parse("08:00"),
            LocalTime.parse("02:00"));

    private Sale() {}

    /** The program: two rates, discounts, tiers, caps, and campaigns of a kind. */
    static Program program(String kind) {
        Rate rate = new Rate(1, new Money(1_00, EUR));
        BaseRule base = new BaseRule(
                rate,
                Rounding.FLOOR,
                Money.zero(EUR),
                Counting.LINES_ONLY,
                new Exclusions(Set.of("gift"), Set.of("alcohol"), Set.of("VOUCHER"), Set.of()),
                List.of(new GoodsRate(
                        "games", new Goods(Set.of(), Set.of("category-1")), new Rate(2, new Money(1_00, EUR)))));
        List<Campaign> campaigns = IntStream.range(0, CAMPAIGNS)
                .mapToObj(kind.equals("all") ? Sale::everything : Sale::mixed)
                .toList();
        return Program.of(new Ruleset(
                "sale",
                1,
                Instant.EPOCH,
                ZoneId.of("Europe/Paris"),
                base,
                new Caps(1_000_000L, List.of(new MemberCap(1_000_000, Period.MONTH))),
                campaigns,
                List.of(),
                tiers(),
                14,
                new Expiry.Rolling(12, RoundTo.END_OF_MONTH),
                Duration.ofDays(30)));
    }

    private static Tiers tiers() {
        return new Tiers(
                new TierWindow.RollingMonths(12),
                Downgrade.ONE_STEP,
                30,
                List.of(
                        new Tier("basic", "Basic", 0, Multiplier.ONE, null, List.of()),
                        new Tier("silver", "Silver", 100, Multiplier.parse("1.2"), null, List.of()),
                        new Tier("gold", "Gold", 100_000, Multiplier.parse("1.7"), null, List.of())));
    }

    private static Campaign everything(int i) {
        CampaignCaps caps = new CampaignCaps(null, new MemberCap(100_000, Period.MONTH), null, AtCap.TRIM);
        return campaign(i, Audience.EVERYBODY, Goods.ALL, null, Stacking.ADDITIVE, true, caps);
    }

    /** Every fifth is for others; goods by category, by article or all; half multiply; half are bounded; some have budgets. */
    private static Campaign mixed(int i) {
        Set<String> segments = i % 5 == 0 ? Set.of("staff") : i % 5 == 1 ? Set.of("vip", "press") : Set.of();
        DayWindow birthday = i % 10 == 2 ? new DayWindow(7, 7) : null;
        Audience audience = new Audience(
                i % 4 == 0 ? Set.of(Channel.WEB, Channel.APP) : Set.of(),
                segments,
                Set.of(),
                Set.of(),
                birthday,
                null,
                false,
                i % 10 == 3 ? 7 : null,
                i % 10 == 4 ? new Money(50_00, EUR) : null,
                Set.of());
        Goods goods = switch (i % 4) {
            case 0 -> new Goods(Set.of(), Set.of("category-" + i % CATEGORIES, "category-" + (i + 1) % CATEGORIES));
            case 1 -> new Goods(Set.of("sku-" + i % LINES, "sku-" + (i + 7) % LINES, "sku-other"), Set.of());
            default -> Goods.ALL;
        };
        CampaignCaps caps = new CampaignCaps(
                i % 3 == 0 ? 500L : null,
                i % 2 == 0 ? new MemberCap(100_000, Period.MONTH) : null,
                i % 10 == 0 ? 1_000_000L : null,
                AtCap.TRIM);
        return campaign(
                i,
                audience,
                goods,
                i % 3 == 0 ? new Money(10_00, EUR) : null,
                i % 7 == 0 ? Stacking.BEST : Stacking.ADDITIVE,
                i % 2 == 0,
                caps);
    }

    private static Campaign campaign(
            int i,
            Audience audience,
            Goods goods,
            @Nullable Money minimum,
            Stacking stacking,
            boolean multiplies,
            CampaignCaps caps) {
        Gift gift = multiplies ? new Gift.Multiplied(Multiplier.parse("1.5")) : new Gift.Bonus(25);
        return new Campaign("campaign-" + i, Says.NOTHING, JUNE, audience, goods, minimum, gift, stacking, 0, caps);
    }

    /** Twenty lines of eight categories, with a discount that they share. */
    static Basket basket() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(new Line("sku-" + i, "category-" + i % CATEGORIES, 1, new Money(9_99 + 37L * i, EUR)));
        }
        return new Basket(lines, new Money(4_95, EUR), Money.zero(EUR), new Money(12_34, EUR), "CARD");
    }

    /** Silver, born in June, with half of the campaigns already used this month. */
    static Account member() {
        Instant before = Instant.parse("2026-06-01T10:00:00Z");
        Profile profile = new Profile(
                Channel.WEB, "fr-FR", MonthDay.of(6, 13), List.of("press", "vip", "walkers"), null, List.of());
        LocalDate june = LocalDate.parse("2026-06-01");
        List<Usage.Use> uses = IntStream.range(0, CAMPAIGNS / 2)
                .mapToObj(i -> new Usage.Use("campaign:campaign-" + 2 * i, june, 10))
                .toList();
        Account account = Account.opened(new AccountId("amelie"), profile, before);
        return account.with(account.tier().step("silver", before))
                .with(Usage.NONE.plus(uses))
                .with(Activity.NONE.plus(before, 120_00, List.of("category-1", "category-2"), true));
    }
}
