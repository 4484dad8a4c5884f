package io.cumul.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import io.cumul.core.fixture.Judged;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.RandomRules;
import io.cumul.core.program.campaign.Campaign;
import io.cumul.core.program.campaign.Stacking;
import io.cumul.core.program.limit.Headroom;
import io.cumul.core.program.limit.MemberCap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the rules and the basket: what is awarded adds up, stays within every bound, and can be computed again. */
class RandomRulesetsTest {
    private static final int ROUNDS = 4_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @Test
    void whatIsAwardedAddsUpAndStaysWithinEveryBound() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.printf("Random rulesets: -Dtest.seed=%d%n", seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            RandomRules rules = new RandomRules(random);
            Ruleset ruleset = rules.ruleset();
            Account account = account(rules, random);
            Map<String, Long> left = ruleset.campaigns().stream()
                    .collect(Collectors.toMap(Campaign::id, campaign -> random.nextLong(0, 60)));
            Headroom headroom = (campaign, wish) -> Math.min(wish, left.getOrDefault(campaign, 0L));
            Purchase purchase = new Purchase(rules.basket(), Channel.WEB, Judged.AT);
            String what = "round " + round + " of -Dtest.seed=" + seed;

            Judgement judgement = ruleset.judge(account, purchase, headroom);

            assertThat(ruleset.judge(account, purchase, headroom)).as(what).isEqualTo(judgement);
            Explanation explanation = judgement.award().explanation();
            assertAddsUp(what, judgement);
            explanation.hits().forEach(hit -> assertCanBeComputedAgain(what, hit));
            if (judgement.rejection() == null) {
                assertWithinTheProgramsCaps(what, ruleset, account, judgement);
                ruleset.campaigns()
                        .forEach(campaign -> assertWithinItsCaps(
                                what, campaign, account, judgement, left.getOrDefault(campaign.id(), 0L)));
                assertStacked(what, ruleset, explanation);
            } else {
                assertThat(judgement.grants()).as(what).isEmpty();
                assertThat(judgement.usage()).as(what).isEqualTo(account.usage());
            }
        }
    }

    private static void assertAddsUp(String what, Judgement judgement) {
        Award award = judgement.award();
        long sum = award.explanation().hits().stream().mapToLong(Hit::points).sum();
        assertThat(award.points()).as(what).isEqualTo(sum).isNotNegative().isLessThanOrEqualTo(award.desired());
        assertThat(award.explanation().hits())
                .as(what)
                .allSatisfy(hit -> assertThat(hit.cap() == null).isEqualTo(hit.points() == hit.desired()));
        if (judgement.rejection() != null) {
            assertThat(award.points()).as(what).isZero();
        }
    }

    private static void assertCanBeComputedAgain(String what, Hit hit) {
        Hit.Conversion by = hit.by();
        if (by != null) {
            assertThat(by.rate().apply(by.basis(), by.multiplier().tenThousandths(), by.rounding()))
                    .as(what)
                    .isEqualTo(hit.desired());
        }
    }

    private static void assertWithinTheProgramsCaps(
            String what, Ruleset ruleset, Account account, Judgement judgement) {
        long points = judgement.award().points();
        Long perOrder = ruleset.caps().perOrder();
        if (perOrder != null) {
            assertThat(points).as(what).isLessThanOrEqualTo(perOrder);
        }
        for (MemberCap cap : ruleset.caps().perMember()) {
            long before = used(account.usage(), cap.period().name(), cap);
            assertThat(used(judgement.usage(), cap.period().name(), cap))
                    .as(what)
                    .isEqualTo(before + points)
                    .isLessThanOrEqualTo(Math.max(before, cap.points()));
        }
    }

    private static void assertWithinItsCaps(
            String what, Campaign campaign, Account account, Judgement judgement, long left) {
        List<Hit> hits = hitsOf(campaign, judgement.award().explanation());
        long points = hits.stream().mapToLong(Hit::points).sum();
        Long perOrder = campaign.caps().perOrder();
        assertThat(points).as(what).isLessThanOrEqualTo(perOrder == null ? Long.MAX_VALUE : perOrder);
        MemberCap cap = campaign.caps().perMember();
        if (cap != null) {
            long before = used(account.usage(), "campaign:" + campaign.id(), cap);
            assertThat(used(judgement.usage(), "campaign:" + campaign.id(), cap))
                    .as(what)
                    .isEqualTo(before + points)
                    .isLessThanOrEqualTo(Math.max(before, cap.points()));
        }
        @Nullable Long granted = judgement.grants().get(campaign.id());
        if (campaign.caps().budget() == null) {
            assertThat(granted).as(what).isNull();
        } else {
            assertThat(Objects.requireNonNullElse(granted, 0L))
                    .as(what)
                    .isEqualTo(points)
                    .isLessThanOrEqualTo(left);
        }
    }

    /** Every campaign of the time that the member may know is told of; one exclusive one alone hits, or at most one of the best. */
    private static void assertStacked(String what, Ruleset ruleset, Explanation explanation) {
        List<Campaign> hitting = ruleset.campaigns().stream()
                .filter(campaign -> !hitsOf(campaign, explanation).isEmpty())
                .toList();
        if (hitting.stream().anyMatch(campaign -> campaign.stacking() == Stacking.EXCLUSIVE)) {
            assertThat(hitting).as(what).hasSize(1);
        }
        assertThat(hitting)
                .as(what)
                .filteredOn(campaign -> campaign.stacking() == Stacking.BEST)
                .hasSizeLessThan(2);
        boolean judged = !explanation.hits().isEmpty();
        for (Campaign campaign : judged ? ruleset.campaigns() : List.<Campaign>of()) {
            Instant begins = campaign.times().begins(ruleset.zone());
            boolean ahead = begins != null && begins.isAfter(Judged.AT.plus(7, ChronoUnit.DAYS));
            boolean known = !ahead
                    && (campaign.audience().members().isEmpty()
                            || campaign.audience().members().contains(Members.ALICE));
            boolean told = hitting.contains(campaign)
                    || explanation.misses().stream()
                            .anyMatch(miss -> miss.rule().equals(campaign.id()));
            assertThat(told).as(what + ": " + campaign.id()).isEqualTo(known);
        }
    }

    private static List<Hit> hitsOf(Campaign campaign, Explanation explanation) {
        return explanation.hits().stream()
                .filter(hit -> hit.rule().equals(campaign.id()))
                .toList();
    }

    private static long used(Usage usage, String limit, MemberCap cap) {
        return usage.of(limit, cap.period().from(TODAY));
    }

    private static Account account(RandomRules rules, Random random) {
        Activity bought = Activity.NONE.plus(
                Judged.AT.minusSeconds(random.nextLong(0, 90 * 86_400L)), 50_00, List.of("books"), true);
        TierStanding tier =
                random.nextBoolean() ? TierStanding.NONE : TierStanding.NONE.step("silver", Judged.AT.minusSeconds(60));
        return Members.holding(random.nextBoolean() ? Members.of("vip") : Members.born("06-14"), "none")
                .with(random.nextBoolean() ? Activity.NONE : bought)
                .with(tier)
                .with(rules.usage());
    }
}
