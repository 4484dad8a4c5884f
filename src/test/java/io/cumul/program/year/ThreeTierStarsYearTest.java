package io.cumul.program.year;

import org.junit.jupiter.api.Test;

/**
 * Stars by tier: 1, 1.2 or 1.7 a dollar. The tier follows from the stars of the current month and the eleven before it, and
 * is lost a step at a time, 30 days after a month's end that has too few. Stars live half a year (Green), a year (Gold), both
 * to the end of that month, or for good (Reserve).
 */
class ThreeTierStarsYearTest {
    @Test
    void risesToReserveAndFallsBackToGreen() {
        MembersYear.goes("three-tier-stars", """
                date             | what happens                                       | because                    | points | balance | tier    | to rise | to stay | expiring
                2027-01-05       | enrols, born 04-20                                 | -                          |      0 |       0 | green   |     500 |       - | -

                # 4.50 is halfway between 4 and 5 stars, and rounded up.
                2027-01-09       | buys latte/coffee 4.50 in STORE                    | base 5                     |     +5 |       5 | green   |     495 |       - | 5 until 2027-07-31

                # A Tuesday afternoon: 9.20 earn 9 stars, and the 6.00 of cold drinks 6 more.
                2027-01-12 15:00 | buys tea/cold-drinks 6.00 + bun/food 3.20 in STORE | base 9, quiet-afternoons 6 |    +15 |      20 | green   |     480 |       - | 20 until 2027-07-31

                # 20 + 480 = 500: Gold from now on. The order itself was Green's: 1 star a dollar, for half a year.
                2027-02-06       | buys machine/equipment 480.00                      | base 480                   |   +480 |     500 | gold    |    2000 |       0 | 20 until 2027-07-31, 480 until 2027-08-31

                # 30.00 x 1.2 = 36 stars, for a year.
                2027-03-06       | buys beans/beans 30.00                             | base 36                    |    +36 |     536 | gold    |    1964 |       0 | 20 until 2027-07-31, 480 until 2027-08-31, 36 until 2028-03-31

                # A present, which does not count toward a tier.
                2027-04-20       | birthday                                           | BIRTHDAY 30                |    +30 |     566 | gold    |    1964 |       0 | 20 until 2027-07-31, 480 until 2027-08-31, 36 until 2028-03-31, 30 until 2028-04-30

                # 1700.00 x 1.2 = 2040. Together 5 + 15 + 480 + 36 + 2040 = 2576 of the 2500 that Reserve takes.
                2027-05-08       | buys roaster/equipment 1700.00                     | base 2040                  |  +2040 |    2606 | reserve |       - |       0 | 20 until 2027-07-31, 480 until 2027-08-31, 36 until 2028-03-31, 30 until 2028-04-30, 2040 until 2028-05-31

                # 20.00 x 1.7 = 34 stars and Reserve's bonus on beans, for good.
                2027-06-05       | buys beans/beans 20.00                             | base 34, reserve-beans 25  |    +59 |    2665 | reserve |       - |       0 | 20 until 2027-07-31, 480 until 2027-08-31, 36 until 2028-03-31, 30 until 2028-04-30, 2040 until 2028-05-31, 59 never
                2027-08-01 00:00 | time passes                                        | 20 expire                  |    -20 |    2645 | reserve |       - |       0 | 480 until 2027-08-31, 36 until 2028-03-31, 30 until 2028-04-30, 2040 until 2028-05-31, 59 never
                2027-09-01 00:00 | time passes                                        | 480 expire                 |   -480 |    2165 | reserve |       - |       0 | 36 until 2028-03-31, 30 until 2028-04-30, 2040 until 2028-05-31, 59 never

                # The soonest first: 36 + 30 + 84 = 150.
                2027-10-02       | spends 150                                         | -                          |   -150 |    2015 | reserve |       - |       0 | 1956 until 2028-05-31, 59 never

                # March 2027 to February 2028: 36 + 2040 + 59 = 2135, too few for Reserve. In March 2028 there are 2099 in
                # twelve months, 401 too few, and 30 days in which to earn them.
                2028-03-15       | time passes                                        | nothing                    |      0 |    2015 | reserve |       - |     401 | 1956 until 2028-05-31, 59 never
                2028-03-31 00:00 | time passes                                        | falls to gold              |      0 |    2015 | gold    |     401 |       0 | 1956 until 2028-05-31, 59 never
                2028-06-01 00:00 | time passes                                        | 1956 expire                |  -1956 |      59 | gold    |    2500 |     500 | 59 never

                # June 2027 to May 2028: 59, too few for Gold. 36 more in June 2028 do not save it: 500 - 36 = 464.
                2028-06-20       | buys beans/beans 30.00                             | base 36                    |    +36 |      95 | gold    |    2464 |     464 | 36 until 2029-06-30, 59 never
                2028-07-01 00:00 | time passes                                        | falls to green             |      0 |      95 | green   |     464 |       - | 36 until 2029-06-30, 59 never
                """);
    }
}
