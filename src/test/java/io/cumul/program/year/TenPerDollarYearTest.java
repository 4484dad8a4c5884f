package io.cumul.program.year;

import org.junit.jupiter.api.Test;

/** Ten points for every dollar, which can be spent 14 days later and live a year, to the end of that month. */
class TenPerDollarYearTest {
    @Test
    void goesThroughWaitingCeilingsAndAComeBack() {
        MembersYear.goes("ten-per-dollar", """
                date             | what happens                 | because                   | points | balance | pending | expiring
                2027-01-04       | enrols                       | -                         |      0 |       0 |       0 | -

                # Points of actions need not wait.
                2027-01-04       | does SIGN_UP s-1             | SIGN_UP 100               |   +100 |     100 |       0 | 100 until 2028-01-31

                # 84.99 x 10 = 849.9, and the fraction is dropped. They wait for 14 days, to the 22nd.
                2027-01-08       | buys mug/kitchen 84.99       | base 849                  |   +849 |     100 |     849 | 949 until 2028-01-31
                2027-01-22 00:00 | time passes                  | 849 can be spent          |      0 |     949 |       0 | 949 until 2028-01-31

                # A Saturday in the app: 400 points, and half as much again.
                2027-02-06       | buys lamp/home 40.00 in APP  | base 400, app-weekend 200 |   +600 |     949 |     600 | 949 until 2028-01-31, 600 until 2028-02-29
                2027-02-20 00:00 | time passes                  | 600 can be spent          |      0 |    1549 |       0 | 949 until 2028-01-31, 600 until 2028-02-29

                # The soonest first: 949 + 51 = 1000.
                2027-02-20       | spends 1000                  | -                         |  -1000 |     549 |       0 | 549 until 2028-02-29

                # A Saturday in the app again, 182 days after the latest purchase: half of 1000 is less than the 1000 for
                # coming back, and only the better one counts.
                2027-08-07       | buys desk/home 100.00 in APP | base 1000, come-back 1000 |  +2000 |     549 |    2000 | 549 until 2028-02-29, 2000 until 2028-08-31
                2027-08-21 00:00 | time passes                  | 2000 can be spent         |      0 |    2549 |       0 | 549 until 2028-02-29, 2000 until 2028-08-31

                # An order earns at most 20,000 points, however large it is.
                2027-11-26       | buys tv/electronics 2400.00  | base 20000 of 24000       | +20000 |    2549 |   20000 | 549 until 2028-02-29, 2000 until 2028-08-31, 20000 until 2028-11-30
                2027-12-10 00:00 | time passes                  | 20000 can be spent        |      0 |   22549 |       0 | 549 until 2028-02-29, 2000 until 2028-08-31, 20000 until 2028-11-30
                2027-12-15       | friend jo buys               | REFERRAL 500              |   +500 |   23049 |       0 | 549 until 2028-02-29, 2000 until 2028-08-31, 20000 until 2028-11-30, 500 until 2028-12-31

                # What is not spent in time is gone: 23049 - 549 - 2000 - 20000 = 500.
                2028-03-01 00:00 | time passes                  | 549 expire                |   -549 |   22500 |       0 | 2000 until 2028-08-31, 20000 until 2028-11-30, 500 until 2028-12-31
                2028-09-01 00:00 | time passes                  | 2000 expire               |  -2000 |   20500 |       0 | 20000 until 2028-11-30, 500 until 2028-12-31
                2028-12-01 00:00 | time passes                  | 20000 expire              | -20000 |     500 |       0 | 500 until 2028-12-31
                """);
    }
}
