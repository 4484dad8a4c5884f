package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns that are badly written, can never apply or contradict themselves, and what is said of them. */
class BrokenCampaignsTest {
    private static final String AROUND = """
            segments: [vip, staff]
            earn:
              rate: {points: 100, per: "1.00"}
              rates: [{id: tea, categories: [tea], rate: {points: 300, per: "1.00"}}]
              exclude: {categories: [books], skus: [gift-wrap], channels: [PHONE]}
              lateEarnWindow: %s
            tiers: {window: LIFETIME, levels: [{id: silver, name: S, threshold: 0}, {id: gold, name: G, threshold: 9}]}
            actions: [{code: REVIEW, points: 5}]
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # What it gives
            id: a                                           | campaigns[0]: must have a multiplier or a bonus.
            id: a, bonus: 5, multiplier: 2                  | campaigns[0]: must have a multiplier or a bonus, not both.
            id: a, multiplier: 1                            | campaigns[0].multiplier: must be more than 1.
            id: a, multiplier: 0.5                          | campaigns[0].multiplier: must be more than 1.
            id: a, multiplier: -2                           | campaigns[0].multiplier: must be a decimal such as "1.5", with at most 4 decimals.
            id: a, multiplier: 1e1                          | campaigns[0].multiplier: is an unusual number; as text, it goes in quotes: "1e1".
            id: a, bonus: 0                                 | campaigns[0].bonus: must be a whole number from 1 to 1000000000.
            id: a, bonus: 1000000001                        | campaigns[0].bonus: must be a whole number from 1 to 1000000000.
            id: a, bonus: 10.5                              | campaigns[0].bonus: must be a whole number from 1 to 1000000000.
            # What it is called
            bonus: 5                                        | campaigns[0].id: is missing.
            id: base, bonus: 5                              | campaigns[0].id: is what earn.rate is called already.
            id: tea, bonus: 5                               | campaigns[0].id: is what earn.rates[0] is called already.
            id: REVIEW, bonus: 5                            | campaigns[0].id: is what actions[0] is called already.
            id: a, bonus: 5 & id: a, bonus: 6               | campaigns[1].id: is what campaigns[0] is called already.
            id: a, bonus: 5, says: {en: ""}                 | campaigns[0].says.en: must be text of 1 to 300 printable characters.
            # When
            id: a, bonus: 5, from: 2026-03-02, until: 2026-03-01 | campaigns[0].until: is not after from.
            id: a, bonus: 5, from: 2026-03-02T18:00, until: 2026-03-02T18:00 | campaigns[0].until: is not after from.
            id: a, bonus: 5, from: 2026-02-29               | campaigns[0].from: must be a day such as 2026-03-01, or a moment such as 2026-03-01T18:00.
            id: a, bonus: 5, until: 01/03/2026              | campaigns[0].until: must be a day such as 2026-03-01, or a moment such as 2026-03-01T18:00.
            id: a, bonus: 5, until: 2026-03-01T18:00:00Z    | campaigns[0].until: must be a day such as 2026-03-01, or a moment such as 2026-03-01T18:00.
            id: a, bonus: 5, weekdays: [Saturday]           | campaigns[0].weekdays[0]: must be MONDAY or TUESDAY or WEDNESDAY or THURSDAY or FRIDAY or SATURDAY or SUNDAY.
            id: a, bonus: 5, weekdays: [SUNDAY, SUNDAY]     | campaigns[0].weekdays[1]: is listed twice.
            id: a, bonus: 5, weekdays: [SUNDAY], from: 2026-03-02, until: 2026-03-07 | campaigns[0].weekdays: has no day from 2026-03-02 to 2026-03-07.
            id: a, bonus: 5, hours: {from: "18:00"}         | campaigns[0].hours.until: is missing.
            id: a, bonus: 5, hours: {from: "18:00", until: "18:00"} | campaigns[0].hours: begin and end at the same time; for whole days, leave hours out.
            id: a, bonus: 5, hours: {from: "00:00", until: "24:00"} | campaigns[0].hours: begin and end at the same time; for whole days, leave hours out.
            id: a, bonus: 5, hours: {from: 18:00, until: "20:00"} | campaigns[0].hours.from: is an unusual number; as text, it goes in quotes: "18:00".
            id: a, bonus: 5, hours: {from: "18:00", until: "25:00"} | campaigns[0].hours.until: must be a time in quotes, such as "18:30".
            # For whom
            id: a, bonus: 5, channels: [web]                | campaigns[0].channels[0]: must be STORE or WEB or APP or SOCIAL or PHONE or PARTNER.
            id: a, bonus: 5, channels: [WEB, PHONE]         | campaigns[0].channels[1]: earns nothing, because it is one of earn.exclude.channels.
            id: a, bonus: 5, segments: [vips]               | campaigns[0].segments[0]: is no segment of the program. Did you mean vip?
            id: a, bonus: 5, segments: [new-members]        | campaigns[0].segments[0]: is no segment of the program.
            id: a, bonus: 5, tiers: [golden]                | campaigns[0].tiers[0]: is no tier of the program. Did you mean gold?
            id: a, bonus: 5, tiers: [platinum]              | campaigns[0].tiers[0]: is no tier of the program.
            id: a, bonus: 5, members: ["a b"]               | campaigns[0].members[0]: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.
            id: a, bonus: 5, members: []                    | campaigns[0].members: has no value.
            id: a, bonus: 5, birthday: {daysBefore: 181}    | campaigns[0].birthday.daysBefore: must be a whole number from 0 to 180.
            id: a, bonus: 5, birthday: true                 | campaigns[0].birthday: must be a section with keys of its own.
            id: a, bonus: 5, anniversary: {days: 3}         | campaigns[0].anniversary.days: is not a key of the program language.
            id: a, bonus: 5, firstPurchase: yes             | campaigns[0].firstPurchase: must be written true or false; as text, it goes in quotes: "yes".
            id: a, bonus: 5, behaviour: {}                  | campaigns[0].behaviour: must have noPurchaseFor, spentAtLeast or boughtFrom.
            id: a, bonus: 5, behaviour: {noPurchaseFor: 60} | campaigns[0].behaviour.noPurchaseFor: must be a number of days from 1d to 3660d, such as 30d.
            id: a, bonus: 5, behaviour: {spentAtLeast: "0.00"} | campaigns[0].behaviour.spentAtLeast: must be more than zero.
            id: a, bonus: 5, firstPurchase: true, behaviour: {noPurchaseFor: 60d} | campaigns[0].behaviour: never applies to a firstPurchase, which has none before it.
            # About what
            id: a, bonus: 5, categories: [toys, books]      | campaigns[0].categories[1]: earns nothing, because it is one of earn.exclude.categories.
            id: a, bonus: 5, skus: [gift-wrap]              | campaigns[0].skus[0]: earns nothing, because it is one of earn.exclude.skus.
            id: a, bonus: 5, minimumSpend: "0"              | campaigns[0].minimumSpend: must be more than zero.
            id: a, bonus: 5, minimumSpend: 50               | campaigns[0].minimumSpend: must be a decimal in quotes, such as "12.50".
            # How it gets on with others
            id: a, bonus: 5, stacking: ALONE                | campaigns[0].stacking: must be ADDITIVE or BEST or EXCLUSIVE.
            id: a, bonus: 5, priority: 3                    | campaigns[0].priority: counts among campaigns whose stacking is EXCLUSIVE, and this one's is not.
            id: a, bonus: 5, stacking: EXCLUSIVE, priority: 1001 | campaigns[0].priority: must be a whole number from 0 to 1000.
            id: a, bonus: 5, stacking: EXCLUSIVE & id: b, bonus: 6 | campaigns[1]: never applies: a is EXCLUSIVE, has no conditions and so always takes its place.
            id: a, bonus: 5, stacking: EXCLUSIVE & id: b, bonus: 6, stacking: EXCLUSIVE, weekdays: [MONDAY] | campaigns[1]: never applies: a is EXCLUSIVE, has no conditions and so always takes its place.
            # Caps
            id: a, bonus: 5, caps: {}                       | campaigns[0].caps: must have perOrder, perMember or budget.
            id: a, bonus: 5, caps: {atCap: SKIP}            | campaigns[0].caps: must have perOrder, perMember or budget.
            id: a, bonus: 5, caps: {budget: 0}              | campaigns[0].caps.budget: must be a whole number from 1 to 9007199254740991.
            id: a, bonus: 5, caps: {budget: 9, atCap: STOP} | campaigns[0].caps.atCap: must be TRIM or REJECT or SKIP.
            id: a, bonus: 5, caps: {perMember: 50}          | campaigns[0].caps.perMember: must be a section with keys of its own.
            id: a, bonus: 5, caps: {perMember: {points: 50}} | campaigns[0].caps.perMember.per: is missing.
            id: a, bonus: 5, caps: {perOrder: 60, perMember: {points: 50, per: DAY}} | campaigns[0].caps.perOrder: is never reached, because perMember is less.
            id: a, bonus: 50, caps: {budget: 49, atCap: SKIP} | campaigns[0].caps.budget: is less than the bonus of 50, which is so never given.
            id: a, bonus: 50, caps: {perOrder: 49, atCap: REJECT} | campaigns[0].caps.perOrder: is less than the bonus of 50, which is so never given.
            # Keys
            id: a, bonus: 5, untill: 2026-03-01             | campaigns[0].untill: is not a key of the program language. Did you mean until?
            id: a, bonus: 5, id: b                          | campaigns[0].id: is given twice.
            """)
    void isNamedWithItsPath(String campaigns, String fault) {
        assertThat(Programs.faults(text(campaigns, "30d"))).containsExactly(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # An exclusive one with a condition leaves the others their day
            id: a, bonus: 5, stacking: EXCLUSIVE, weekdays: [MONDAY] & id: b, bonus: 6
            # One that can be used up may leave the others what comes after
            id: a, bonus: 5, stacking: EXCLUSIVE, caps: {budget: 99} & id: b, bonus: 6
            # One of higher priority, or before it at the same, goes first
            id: b, bonus: 6, stacking: EXCLUSIVE, weekdays: [MONDAY] & id: a, bonus: 5, stacking: EXCLUSIVE
            id: a, bonus: 5, stacking: EXCLUSIVE & id: b, bonus: 6, stacking: EXCLUSIVE, priority: 1, weekdays: [MONDAY]
            # A night belongs to the day on which it begins
            id: a, bonus: 5, weekdays: [SUNDAY], from: 2026-03-02, until: 2026-03-02, hours: {from: "22:00", until: "04:00"}
            # A budget that is less than one order's points is used up by the first
            id: a, bonus: 50, caps: {perOrder: 100, budget: 49}
            id: a, bonus: 5, hours: {from: "18:00", until: "24:00"}
            id: a, bonus: 5, firstPurchase: false, behaviour: {noPurchaseFor: 60d}
            id: a, multiplier: "1.5"
            """)
    void whatMayBeMeantIsNoFault(String campaigns) {
        assertThat(Programs.faults(text(campaigns, "30d"))).isEmpty();
    }

    /** What begins anew each day must be remembered for as long as a purchase may come late. */
    @ParameterizedTest(name = "{1} with a window of {0}")
    @CsvSource({"unlimited, DAY, true", "367d, YEAR, true", "366d, DAY, false", "unlimited, EVER, false"})
    void limitsByPeriodNeedALateEarnWindow(String window, String period, boolean faulty) {
        String campaign = "id: a, bonus: 5, caps: {perMember: {points: 50, per: " + period + "}}";

        assertThat(Programs.faults(text(campaign, window)))
                .hasSize(faulty ? 1 : 0)
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("campaigns[0].caps.perMember.per: needs an earn.lateEarnWindow of at most 366d"));
    }

    /** Of segments or tiers that cannot be read themselves, it is not said too that campaigns name unknown ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            segments: vip\\ncampaigns: [{id: a, bonus: 5, segments: [vip]}]             | segments: must be a list.
            segments: [v p]\\ncampaigns: [{id: a, bonus: 5, segments: [v p]}]           | segments[0]: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.
            tiers: {window: LIFETIME, levels: gold}\\ncampaigns: [{id: a, bonus: 5, tiers: [gold]}] | tiers.levels: must be a list.
            tiers: {window: LIFETIME, levels: [{id: gold, name: G, threshold: 5}]}\\ncampaigns: [{id: a, bonus: 5, tiers: [gold]}] | tiers.levels[0].threshold: must be 0: every member has the lowest tier from the start.
            """)
    void oneMistakeIsOneFault(String sections, String fault) {
        assertThat(Programs.faults(Programs.with(sections))).first().isEqualTo(fault);
    }

    private static String text(String campaigns, String window) {
        StringBuilder text = new StringBuilder(AROUND.formatted(window)).append("campaigns:\n");
        Arrays.stream(campaigns.split(" & "))
                .forEach(campaign -> text.append("  - {").append(campaign).append("}\n"));
        return Programs.with(text.toString());
    }
}
