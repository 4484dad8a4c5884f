package io.cumul.checker;

import static io.cumul.checker.Trial.catches;

import io.cumul.checker.fake.Member;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.fake.Told;
import io.cumul.checker.fake.Wish;
import io.cumul.checker.judge.Promise;
import org.junit.jupiter.api.Test;

/** Gateways that refuse for no reason, and whether the checker sees it. */
class LyingRefusalsTest {
    private int turns;

    @Test
    void aRefusalOfWhatCouldBePaidIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return !wish.earns() && member.available() >= wish.points() && sometimes()
                        ? refuse(member, wish, insufficient(wish, member.available()))
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aRefusalByABalanceOfLongAgoIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return !wish.earns() && member.available() >= wish.points()
                        ? refuse(member, wish, insufficient(wish, 0))
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aRefusalOfAnOrderThatHasNotEarnedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.earns() && sometimes()
                        ? refuse(
                                member,
                                wish,
                                Told.problem(409, "ORDER_ALREADY_EARNED").body().put("seq", 1))
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aKeyThatWasNeverUsedAndIsRefusedAsReusedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return sometimes() ? Told.problem(422, "IDEMPOTENCY_KEY_REUSED") : super.act(member, wish);
            }
        });
    }

    /** One time in ten. */
    private boolean sometimes() {
        return ++turns % 10 == 0;
    }
}
