package io.cumul.program.year;

import org.junit.jupiter.api.Test;

/** A point for every full euro, a season, a birthday; points live a year, to the end of that month. */
class CumulerEchangerYearTest {
    @Test
    void goesFromTheWelcomeBonusToTheLastExpiry() {
        MembersYear.goes("cumuler-echanger", """
                date             | what happens                                    | because                                   | points | balance | expiring
                2027-01-10       | enrols, born 06-14                              | -                                         |      0 |       0 | -
                2027-01-10       | does SIGN_UP s-1                                | SIGN_UP 20                                |    +20 |      20 | 20 until 2028-01-31

                # 119 full euros, and the welcome bonus for a first order of 100.00 or more.
                2027-01-16       | buys pan/kitchen 119.90                         | base 119, welcome 100                     |   +219 |     239 | 239 until 2028-01-31

                # Books earn nothing; the house brand earns 2 points a euro: 12.50 x 2 = 25.
                # 12 months from February 2027 end in a February of 29 days.
                2027-02-03       | buys novel/books 24.00 + soap/house-brand 12.50 | house-brand 25                            |    +25 |     264 | 239 until 2028-01-31, 25 until 2028-02-29

                # 85.00 + 30.00 = 115 points; the season doubles the 85.00 of ceramics.
                2027-03-20       | buys plate/ceramics 85.00 + pan/kitchen 30.00   | base 115, spring-ceramics-2027 85         |   +200 |     464 | 239 until 2028-01-31, 25 until 2028-02-29, 200 until 2028-03-31

                # The season gives one member 300 points: of 260 more there are 300 - 85 = 215 left.
                2027-04-10       | buys bowl/ceramics 260.00                       | base 260, spring-ceramics-2027 215 of 260 |   +475 |     939 | 239 until 2028-01-31, 25 until 2028-02-29, 200 until 2028-03-31, 475 until 2028-04-30
                2027-04-12       | does REVIEW r-1                                 | REVIEW 10                                 |    +10 |     949 | 239 until 2028-01-31, 25 until 2028-02-29, 200 until 2028-03-31, 485 until 2028-04-30

                # Two days before the birthday: 90.00 count twice.
                2027-06-12       | buys vase/kitchen 90.00                         | base 90, birthday 90                      |   +180 |    1129 | 239 until 2028-01-31, 25 until 2028-02-29, 200 until 2028-03-31, 485 until 2028-04-30, 180 until 2028-06-30
                2027-07-01       | friend lea buys                                 | REFERRAL 50                               |    +50 |    1179 | 239 until 2028-01-31, 25 until 2028-02-29, 200 until 2028-03-31, 485 until 2028-04-30, 180 until 2028-06-30, 50 until 2028-07-31

                # The soonest first: 239 + 25 + 36 = 300, and so 200 - 36 = 164 of March are left.
                2027-08-20       | spends 300                                      | -                                         |   -300 |     879 | 164 until 2028-03-31, 485 until 2028-04-30, 180 until 2028-06-30, 50 until 2028-07-31
                2027-11-30       | buys tea/kitchen 19.99                          | base 19                                   |    +19 |     898 | 164 until 2028-03-31, 485 until 2028-04-30, 180 until 2028-06-30, 50 until 2028-07-31, 19 until 2028-11-30

                # The last day is the member's to the end.
                2028-03-31 23:59 | time passes                                     | nothing                                   |      0 |     898 | 164 until 2028-03-31, 485 until 2028-04-30, 180 until 2028-06-30, 50 until 2028-07-31, 19 until 2028-11-30
                2028-04-01 00:00 | time passes                                     | 164 expire                                |   -164 |     734 | 485 until 2028-04-30, 180 until 2028-06-30, 50 until 2028-07-31, 19 until 2028-11-30
                2028-05-01 00:00 | time passes                                     | 485 expire                                |   -485 |     249 | 180 until 2028-06-30, 50 until 2028-07-31, 19 until 2028-11-30
                """);
    }
}
