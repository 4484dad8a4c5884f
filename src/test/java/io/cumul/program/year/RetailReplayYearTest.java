package io.cumul.program.year;

import org.junit.jupiter.api.Test;

/** A point for every full pound, for purchases of any age, and for good: nothing ever expires, and there are no tiers. */
class RetailReplayYearTest {
    @Test
    void goesOnForEver() {
        MembersYear.goes("retail-replay", """
                date       | what happens                                    | because | points | balance | expiring
                2026-11-01 | enrols                                          | -       |      0 |       0 | -

                # 20.34 + 22.00 = 42.34, bought sixteen years before.
                2026-11-02 | buys lantern 20.34 + holder 22.00 on 2010-12-01 | base 42 |    +42 |      42 | 42 never
                2026-11-02 | buys sticker 0.85 on 2010-12-02                 | base 0  |      0 |      42 | 42 never
                2026-12-24 | buys bag 22.00                                  | base 22 |    +22 |      64 | 64 never
                2027-03-01 | spends 60                                       | -       |    -60 |       4 | 4 never
                2036-11-01 | time passes                                     | nothing |      0 |       4 | 4 never
                """);
    }
}
