package io.cumul.checker;

import static io.cumul.checker.Trial.catches;

import io.cumul.checker.fake.Member;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.fake.Pinned;
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
                return wish.redeems() && member.available() >= wish.points() && sometimes()
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
                return wish.redeems() && member.available() >= wish.points()
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

    @Test
    void aHoldThatIsDeniedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("capture", 404, "HOLD_NOT_FOUND", true));
    }

    @Test
    void aHoldThatIsSaidToBeOverIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("capture", 410, "HOLD_EXPIRED", true));
    }

    @Test
    void aHoldThatIsSaidToBeCapturedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("void", 409, "HOLD_CAPTURED", true));
    }

    @Test
    void aHoldThatIsSaidToBeVoidedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("capture", 409, "HOLD_VOIDED", true));
    }

    @Test
    void aHoldThatIsSaidToHaveLessIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("capture", 422, "CAPTURE_EXCEEDS_HOLD", true));
    }

    @Test
    void anAccountThatIsSaidToBeFrozenIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("redeem", 409, "ACCOUNT_FROZEN", false));
    }

    @Test
    void anOrderThatIsDeniedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("refunds", 404, "ORDER_NOT_FOUND", false));
    }

    @Test
    void anOrderThatIsSaidToBeWorthLessIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, refusing("refunds", 422, "REFUND_EXCEEDS_ORDER", false));
    }

    /** Refuses some of what it would do otherwise. */
    private MemoryLedger refusing(String operation, int status, String code, boolean held) {
        return new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Pinned hold = member.holds().get(wish.target());
                boolean live = !held || (hold != null && hold.live());
                return wish.is(operation) && live && sometimes()
                        ? refuse(member, wish, status, problem(code))
                        : super.act(member, wish);
            }
        };
    }

    /** One time in ten. */
    private boolean sometimes() {
        return ++turns % 10 == 0;
    }
}
