package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void addsUpPurchasesInWhicheverOrderTheyAreMade() {
        Activity activity = Activity.NONE
                .plus(JUNE, 10_00, List.of("books", "hats"), true)
                .plus(JUNE.minusSeconds(60), 5_00, List.of("shoes", "books"), false);

        assertThat(activity).isEqualTo(new Activity(2, 1, JUNE, 15_00, List.of("shoes", "books", "hats")));
    }

    @Test
    void forgetsTheCategoryThatWasBoughtFromLongestAgo() {
        List<String> many = IntStream.range(0, Activity.MOST_CATEGORIES)
                .mapToObj(i -> "category-" + i)
                .toList();

        Activity activity = Activity.NONE.plus(JUNE, 0, many, false).plus(JUNE, 0, List.of("new"), false);

        assertThat(activity.categories()).hasSize(Activity.MOST_CATEGORIES).startsWith("new", "category-0");
        assertThat(activity.categories()).doesNotContain(many.getLast());
    }

    @Test
    void whatIsSpentStopsAtTheMostThereIs() {
        assertThat(Activity.NONE
                        .plus(JUNE, Long.MAX_VALUE, List.of(), false)
                        .plus(JUNE, 1, List.of(), false)
                        .spentMinor())
                .isEqualTo(Long.MAX_VALUE);
    }
}
