package io.cumul.checker;

import static io.cumul.checker.Trial.catches;

import io.cumul.checker.fake.Member;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.fake.Pinned;
import io.cumul.checker.fake.Told;
import io.cumul.checker.fake.Wish;
import io.cumul.checker.judge.Promise;
import io.cumul.checker.ledger.Entry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Gateways that do otherwise with holds, returns, rewards and frozen accounts than they should, and whether the checker sees it. */
class LyingHoldsTest {
    private int turns;

    @Test
    void aHoldThatIsCapturedTwiceIsCaught() {
        catches(Promise.HOLDS_END_ONCE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.is("capture") && ended(member, wish, Entry.CAPTURE)
                        ? captureAnyway(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aHoldThatIsCapturedAfterItWasGivenBackIsCaught() {
        catches(Promise.HOLDS_END_ONCE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.is("capture") && ended(member, wish, Entry.VOID)
                        ? captureAnyway(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aCaptureOfMoreThanWasHeldIsCaught() {
        catches(Promise.HOLDS_END_ONCE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Pinned hold = member.holds().get(wish.target());
                return wish.is("capture")
                                && hold != null
                                && hold.live()
                                && wish.points() > hold.placed().points()
                        ? captureAnyway(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aHoldThatOutlivesItsTimeIsCaught() {
        catches(Promise.HOLDS_END_ONCE, new MemoryLedger() {
            @Override
            protected void lapse(Member member) {
                // It is never over.
            }

            /** However fast the machine is, somebody comes back to it after its time. */
            @Override
            protected Duration lasts(Duration asked) {
                return Duration.ZERO;
            }
        });
    }

    @Test
    void aSecondHoldOfAnOrderIsCaught() {
        catches(Promise.HOLDS_END_ONCE, new MemoryLedger() {
            @Override
            protected boolean givesWay() {
                return false;
            }
        });
    }

    @Test
    void aHoldThatIsGivenBackInWordsOnlyIsCaught() {
        catches(Promise.ACKNOWLEDGED_IS_POSTED, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Pinned hold = member.holds().get(wish.target());
                return wish.is("void") && hold != null && hold.live() && sometimes()
                        ? voidInWords(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aBalanceThatDoesNotShowWhatIsHeldIsCaught() {
        catches(Promise.BALANCES_WERE, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                Told told = super.balance(account, minVersion);
                return told.status() == 200 ? Told.of(200, told.body().put("held", 0)) : told;
            }
        });
    }

    @Test
    void aReturnThatGivesBackAPointTooManyIsCaught() {
        catches(Promise.REFUNDS_ARE_EXACT, new MemoryLedger() {
            @Override
            protected long restores(long points) {
                return points + 1;
            }
        });
    }

    @Test
    void aReturnThatIsMadeTwiceIsCaught() {
        catches(Promise.REFUNDS_ARE_EXACT, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                boolean made = wish.is("refunds")
                        && member.journal().stream()
                                .anyMatch(entry -> entry.kind() == Entry.REFUND
                                        && wish.order().equals(entry.order())
                                        && entry.details()
                                                .path("refund")
                                                .asText()
                                                .equals(wish.target()));
                return made ? refundAnyway(member, wish) : super.act(member, wish);
            }
        });
    }

    @Test
    void aFrozenAccountThatSpendsIsCaught() {
        catches(Promise.FROZEN_IS_FROZEN, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.redeems() && member.frozen() && member.available() >= wish.points()
                        ? post(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void aRewardOfWhichMoreAreHandedOutThanThereAreIsCaught() {
        catches(Promise.STOCK_LASTS, new MemoryLedger() {
            @Override
            protected long left() {
                return 1;
            }
        });
    }

    @Test
    void aRewardThatIsDeniedThoughThereIsSomeIsCaught() {
        catches(Promise.STOCK_LASTS, new MemoryLedger() {
            @Override
            protected long left() {
                return ++turns % 4 == 0 ? 0 : super.left();
            }
        });
    }

    private static boolean ended(Member member, Wish wish, int kind) {
        Pinned hold = member.holds().get(wish.target());
        return hold != null && hold.kind() == kind;
    }

    /** One time in ten. */
    private boolean sometimes() {
        return ++turns % 10 == 0;
    }
}
