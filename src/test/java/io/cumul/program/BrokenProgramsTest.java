package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are well written and cannot be meant, or contradict each other: each is named, with its place. */
class BrokenProgramsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # Segments
            segments: [vip, vip]                                                | segments[1]: is listed twice.
            segments: [VIP guests]                                              | segments[0]: must be an id: 1 to 64 of A-Z a-z 0-9 . _ ~ : - beginning with a letter or digit.
            segments: vip                                                       | segments: must be a list.
            segments: []                                                        | segments: has no value.
            # Earning
            earn: {rate: {points: 1, per: "1.00"}, pending: 14}                 | earn.pending: must be a number of days from 1d to 366d, such as 30d, or none.
            earn: {rate: {points: 1, per: "1.00"}, pending: 367d}               | earn.pending: must be a number of days from 1d to 366d, such as 30d, or none.
            earn: {rate: {points: 1, per: "1.00"}, exclude: {channels: [SHOP]}} | earn.exclude.channels[0]: must be STORE or WEB or APP or SOCIAL or PHONE or PARTNER.
            earn: {rate: {points: 1, per: "1.00"}, exclude: {channels: [STORE, WEB, APP, SOCIAL, PHONE, PARTNER]}} | earn.exclude.channels: leaves no channel in which members could earn.
            earn: {rate: {points: 1, per: "1.00"}, exclude: {skus: [a, b, a]}}  | earn.exclude.skus[2]: is listed twice.
            # Rates of some articles
            earn: {rate: {points: 1, per: "1.00"}, rates: [{id: tea, rate: {points: 2, per: "1.00"}}]} | earn.rates[0]: must name the articles, by skus or categories or both.
            earn: {rate: {points: 1, per: "1.00"}, rates: [{id: base, skus: [a], rate: {points: 2, per: "1.00"}}]} | earn.rates[0].id: is what earn.rate is called already.
            earn: {rate: {points: 1, per: "1.00"}, exclude: {categories: [tea]}, rates: [{id: a, categories: [tea], rate: {points: 2, per: "1.00"}}]} | earn.rates[0].categories[0]: earns nothing, because it is one of earn.exclude.categories.
            earn: {rate: {points: 1, per: "1.00"}, rates: [{id: a, skus: [x], rate: {points: 2, per: "1.00"}}, {id: b, skus: [y, x], rate: {points: 3, per: "1.00"}}]} | earn.rates[1].skus: names "x", which has its rate from earn.rates[0] already.
            earn: {rate: {points: 1, per: "1.00"}, rates: [tea]}                | earn.rates[0]: must be a section with keys of its own.
            # Caps on all awards
            earn: {rate: {points: 1, per: "1.00"}, caps: {perOrder: 0}}         | earn.caps.perOrder: must be a whole number from 1 to 1000000000.
            earn: {rate: {points: 1, per: "1.00"}, caps: {perDay: 500, perYear: 400}} | earn.caps.perDay: is never reached, because perYear is less.
            earn: {rate: {points: 1, per: "1.00"}, caps: {perMonth: 5}, lateEarnWindow: unlimited} | earn.caps.perMonth: needs an earn.lateEarnWindow of at most 366d: for that long each member's periods are remembered.
            earn: {rate: {points: 1, per: "1.00"}, caps: {perDay: 5}, lateEarnWindow: 367d} | earn.caps.perDay: needs an earn.lateEarnWindow of at most 366d: for that long each member's periods are remembered.
            earn: {rate: {points: 1, per: "1.00"}, caps: {perWeek: 5}}          | earn.caps.perWeek: is not a key of the program language.
            # Expiry
            expiry: {}                                                          | expiry: must have months and roundTo, or yearly, or inactivityMonths.
            expiry: {months: 12, yearly: "12-31", roundTo: END_OF_DAY}          | expiry: must have months and roundTo, or yearly, or inactivityMonths, and only one of them.
            expiry: {months: 12}                                                | expiry.roundTo: is missing.
            expiry: {roundTo: END_OF_YEAR}                                      | expiry.roundTo: belongs to months, which is not here.
            expiry: {inactivityMonths: 6, roundTo: END_OF_YEAR}                 | expiry.roundTo: belongs to months, which is not here.
            expiry: {yearly: "02-30"}                                           | expiry.yearly: must be a month and a day in quotes, such as "12-31".
            expiry: {yearly: "31-12"}                                           | expiry.yearly: must be a month and a day in quotes, such as "12-31".
            expiry: {inactivityMonths: 0}                                       | expiry.inactivityMonths: must be a whole number from 1 to 1200.
            expiry: {months: 1, roundTo: END_OF_DAY}\\nearn: {rate: {points: 1, per: "1.00"}, pending: 29d} | expiry: ends before the points can be spent: earn.pending holds them for 29d.
            expiry: {inactivityMonths: 2}\\nearn: {rate: {points: 1, per: "1.00"}, pending: 90d} | expiry: ends before the points can be spent: earn.pending holds them for 90d.
            expiry: {yearly: "12-31"}\\nearn: {rate: {points: 1, per: "1.00"}, pending: 366d} | expiry: ends before the points can be spent: earn.pending holds them for 366d.
            # Actions
            actions: [{code: REVIEW}]                                           | actions[0].points: is missing.
            actions: [{code: REVIEW, points: 0}]                                | actions[0].points: must be a whole number from 1 to 1000000000.
            actions: [{code: A, points: 1}, {code: A, points: 2}]               | actions[1].code: is what actions[0] is called already.
            actions: [{code: REVIEW, points: 5, referredPoints: 5}]             | actions[0].referredPoints: belongs to the action REFERRAL alone.
            actions: [{code: A, points: 1, limit: {times: 0, per: DAY}}]        | actions[0].limit.times: must be a whole number from 1 to 1000000.
            actions: [{code: A, points: 1, limit: {times: 1, per: WEEK}}]       | actions[0].limit.per: must be DAY or MONTH or YEAR or EVER.
            actions: [{code: A, points: 1, limit: {times: 1}}]                  | actions[0].limit.per: is missing.
            actions: [{code: A, points: 1, limit: {times: 1, per: DAY}}]\\nearn: {rate: {points: 1, per: "1.00"}, lateEarnWindow: unlimited} | actions[0].limit.per: needs an earn.lateEarnWindow of at most 366d: for that long each member's periods are remembered.
            actions: [{code: A, points: 1, says: {}}]                           | actions[0].says: must have a sentence in English (en) or French (fr).
            actions: [{code: A, points: 1, says: {en: Hello, de: Hallo}}]       | actions[0].says.de: is not a key of the program language.
            actions: [{code: A, points: 1, says: Hello}]                        | actions[0].says: must be a section with keys of its own.
            # Tiers
            tiers: {levels: [{id: a, name: A, threshold: 0}]}                   | tiers.window: is missing.
            tiers: {window: LIFETIME}                                           | tiers.levels: is missing.
            tiers: {window: YEAR, levels: [{id: a, name: A, threshold: 0}]}     | tiers.window: must be CALENDAR_YEAR or LIFETIME, or a section with months.
            tiers: {window: 12, levels: [{id: a, name: A, threshold: 0}]}       | tiers.window: must be CALENDAR_YEAR or LIFETIME or a section with keys of its own.
            tiers: {window: {months: 37}, levels: [{id: a, name: A, threshold: 0}]} | tiers.window.months: must be a whole number from 1 to 36.
            tiers: {window: LIFETIME, grace: 30d, levels: [{id: a, name: A, threshold: 0}]} | tiers.grace: means nothing with the window LIFETIME, in which no tier is ever lost.
            tiers: {window: LIFETIME, downgrade: IN_FULL, levels: [{id: a, name: A, threshold: 0}]} | tiers.downgrade: means nothing with the window LIFETIME, in which no tier is ever lost.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 10}]} | tiers.levels[0].threshold: must be 0: every member has the lowest tier from the start.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0}, {id: b, name: B, threshold: 500}, {id: c, name: C, threshold: 500}]} | tiers.levels[2].threshold: must be more than 500, the threshold of the tier before.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0}, {id: a, name: B, threshold: 1}]} | tiers.levels[1].id: is the id of another tier.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, multiplier: 1.23456}]} | tiers.levels[0].multiplier: must be a decimal such as "1.5", with at most 4 decimals.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, multiplier: 1001}]} | tiers.levels[0].multiplier: must be more than 0 and at most 1000.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, multiplier: true}]} | tiers.levels[0].multiplier: must be a number such as 1.5, with at most 4 decimals.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, multiplier: 2}]}\\nearn: {rate: {points: 600000000, per: "1.00"}} | tiers.levels[0].multiplier: times 600000000 points of the rate is more than one order may earn (1000000000).
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, expiry: soon}]} | tiers.levels[0].expiry: must be never, or a section with months and roundTo, or yearly, or inactivityMonths.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, expiry: {months: 1, roundTo: END_OF_DAY}}]}\\nearn: {rate: {points: 1, per: "1.00"}, pending: 60d} | tiers.levels[0].expiry: ends before the points can be spent: earn.pending holds them for 60d.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, benefits: [{code: LOUNGE}]}]} | tiers.levels[0].benefits[0].says: is missing.
            tiers: {window: LIFETIME, levels: [{id: a, name: A, threshold: 0, benefits: [{code: L, says: {en: a}}, {code: L, says: {en: b}}]}]} | tiers.levels[0].benefits[1].code: is the code of another benefit of this tier.
            # Paying with points
            payWithPoints: {}                                                   | payWithPoints.rate: is missing.
            payWithPoints: yes please                                           | payWithPoints: must be a section with keys of its own.
            payWithPoints: {rate: {points: 100}}                                | payWithPoints.rate.per: is missing.
            payWithPoints: {rate: {points: 100, per: "1.00"}, rounding: DOWN}   | payWithPoints.rounding: must be FLOOR or CEILING or HALF_UP or HALF_EVEN.
            payWithPoints: {rate: {points: 100, per: "1.00"}, step: 0}          | payWithPoints.step: must be a whole number from 1 to 1000000000.
            payWithPoints: {rate: {points: 100, per: "1.00"}, step: 100, minimum: 250} | payWithPoints.minimum: must be a multiple of the step, which is 100.
            payWithPoints: {rate: {points: 100, per: "1.00"}, step: 100, maximum: 1050} | payWithPoints.maximum: must be a multiple of the step, which is 100.
            payWithPoints: {rate: {points: 100, per: "1.00"}, step: 100, maximum: 50} | payWithPoints.maximum: must be a multiple of the step, which is 100.
            payWithPoints: {rate: {points: 100, per: "1.00"}, minimum: 500, maximum: 400} | payWithPoints.maximum: is less than the minimum, which is 500.
            payWithPoints: {rate: {points: 5000, per: "0.01"}, maximum: 4000}   | payWithPoints.maximum: is less than the 5000 points that the smallest amount of money takes.
            payWithPoints: {rate: {points: 1, per: "90072.00"}}                 | payWithPoints.rate: makes 1000000000 points worth more money than can be counted.
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 101%} | payWithPoints.maximumShare: must be a share such as 50%, more than 0% and at most 100%, with at most 2 decimals.
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 0%} | payWithPoints.maximumShare: must be a share such as 50%, more than 0% and at most 100%, with at most 2 decimals.
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 0.5} | payWithPoints.maximumShare: must be a share such as 50%, more than 0% and at most 100%, with at most 2 decimals.
            payWithPoints: {rate: {points: 100, per: "1.00"}, maximumShare: 33.333%} | payWithPoints.maximumShare: must be a share such as 50%, more than 0% and at most 100%, with at most 2 decimals.
            payWithPoints: {rate: {points: 100, per: "1.00"}, earns: never}     | payWithPoints.earns: must be true or false.
            payWithPoints: {rate: {points: 100, per: "1.00"}, minimun: 500}     | payWithPoints.minimun: is not a key of the program language. Did you mean minimum?
            # Refunds
            refunds: {clawBack: FORGIVE}                                        | refunds.clawBack: must be NEGATIVE or CLAMP or CHARGE.
            refunds: {clawBack: CHARGE}                                         | refunds.clawBack: needs what a point is worth, in refunds.charge or in payWithPoints.
            refunds: {charge: {points: 100, per: "1.00"}}                       | refunds.charge: counts with the clawBack CHARGE, which is not said here.
            refunds: {clawBack: CLAMP, charge: {points: 100, per: "1.00"}}      | refunds.charge: counts with the clawBack CHARGE, which is not said here.
            refunds: {clawBack: CHARGE, charge: {points: 1, per: "100000.00"}}  | refunds.charge: makes 1000000000 points worth more money than can be counted.
            refunds: {clawBack: CHARGE, charge: 0.01}                           | refunds.charge: must be a section with keys of its own.
            refunds: {grace: 0d}                                                | refunds.grace: must be a number of days from 1d to 366d, such as 30d.
            refunds: {grace: EXPIRED}                                           | refunds.grace: must be a number of days from 1d to 366d, such as 30d.
            refunds: NEGATIVE                                                   | refunds: must be a section with keys of its own.
            earn: {rate: {points: 1, per: "1.00"}, frozenAccounts: "true"}      | earn.frozenAccounts: must be true or false.
            """)
    void isNamedWithItsPath(String sections, String fault) {
        assertThat(Programs.faults(Programs.with(sections))).containsExactly(fault);
    }

    /** A charge by a rate that has faults itself is not blamed for having none. */
    @Test
    void oneFaultIsNotNamedTwice() {
        String text = Programs.with("payWithPoints: {rate: {points: 0, per: \"1.00\"}}\nrefunds: {clawBack: CHARGE}");

        assertThat(Programs.faults(text))
                .containsExactly("payWithPoints.rate.points: must be a whole number from 1 to 1000000000.");
    }

    @Test
    void whatSurroundsThemIsWithoutFault() {
        assertThat(Programs.faults(Programs.with(""))).isEmpty();
    }

    @Test
    void everythingIsBounded() {
        assertThat(Programs.faults(Programs.with("actions: " + many(101, "{code: a%d, points: 1}"))))
                .containsExactly("actions: must not have more than 100 values.");
        assertThat(Programs.faults(Programs.with("segments: " + many(65, "s%d"))))
                .containsExactly("segments: must not have more than 64 values.");
        assertThat(Programs.faults(Programs.with("tiers: {window: LIFETIME, levels: "
                        + many(21, "{id: t%1$d, name: T%1$d, threshold: %1$d}") + "}")))
                .containsExactly("tiers.levels: must not have more than 20 values.");
        assertThat(Programs.faults(Programs.with("campaigns: " + many(1_001, "{id: c%d, bonus: 1}"))))
                .containsExactly("campaigns: must not have more than 1000 values.");
        assertThat(Programs.faults(Programs.with("campaigns: " + many(51, "{id: c%d, bonus: 1, caps: {budget: 9}}"))))
                .containsExactly("campaigns: must not have more than 50 campaigns with a budget.");
        assertThat(Programs.faults(
                        Programs.with("campaigns: [{id: c, bonus: 1, members: " + many(10_001, "m%d") + "}]")))
                .containsExactly("campaigns[0].members: must not have more than 10000 values.");
        assertThat(Programs.faults(
                        Programs.with("actions: [{code: a, points: 1, says: {en: " + "x".repeat(301) + "}}]")))
                .containsExactly("actions[0].says.en: must be text of 1 to 300 printable characters.");
    }

    private static String many(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(", ", "[", "]"));
    }
}
