package io.cumul.checker;

import static io.cumul.checker.Trial.catches;

import io.cumul.checker.fake.Member;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.fake.Remembered;
import io.cumul.checker.fake.Told;
import io.cumul.checker.fake.Wish;
import io.cumul.checker.judge.Promise;
import io.cumul.checker.ledger.Entry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gateways that write something else than they say, and whether the checker sees it. */
class LyingWritesTest {
    private int turns;

    @Test
    void aWriteThatWasAcknowledgedAndIsLostIsCaught() {
        catches(Promise.ACKNOWLEDGED_IS_POSTED, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Told told = super.act(member, wish);
                if (told.status() == 201 && sometimes()) {
                    member.undo(wish.key());
                }
                return told;
            }
        });
    }

    @Test
    void aWriteThatIsPostedTwiceIsCaught() {
        catches(Promise.POSTED_WAS_ASKED, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Told told = super.act(member, wish);
                if (told.status() == 201 && wish.earns() && sometimes()) {
                    member.move(wish);
                }
                return told;
            }
        });
    }

    @Test
    void aReplayThatActsAgainIsCaught() {
        catches(Promise.POSTED_WAS_ASKED, new MemoryLedger() {
            @Override
            public synchronized Told write(String account, Wish wish) {
                Member member = member(account);
                if (member != null && !wish.earns() && member.kept().containsKey(wish.key()) && sometimes()) {
                    member.kept().remove(wish.key());
                }
                return super.write(account, wish);
            }
        });
    }

    @Test
    void aReplayWithAnotherBodyIsCaught() {
        catches(Promise.ONE_KEY_ONE_ANSWER, new MemoryLedger() {
            @Override
            public synchronized Told write(String account, Wish wish) {
                Told told = super.write(account, wish);
                return told.replayed() && told.status() == 201 && sometimes()
                        ? new Told(201, told.body().deepCopy().put("more", true), true, told.source())
                        : told;
            }
        });
    }

    @Test
    void aKeyThatMeansTwoThingsIsCaught() {
        catches(Promise.ONE_KEY_ONE_ANSWER, new MemoryLedger() {
            @Override
            public synchronized Told write(String account, Wish wish) {
                Member member = member(account);
                Remembered earlier = member == null ? null : member.kept().get(wish.key());
                return earlier == null
                        ? super.write(account, wish)
                        : earlier.told().again();
            }
        });
    }

    @Test
    void aWriteThatWasSaidNotToBeOneIsCaught() {
        catches(Promise.NOTHING_MEANS_NOTHING, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                Told told = super.act(member, wish);
                return sometimes() ? Told.problem(503, "LEDGER_UNAVAILABLE") : told;
            }
        });
    }

    @Test
    void anEntryOfOtherPointsThanWereAskedIsCaught() {
        catches(Promise.ACKNOWLEDGED_IS_POSTED, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return super.act(member, wish.earns() && sometimes() ? wish.of(wish.points() + 1) : wish);
            }
        });
    }

    @Test
    void anOrderThatEarnsTwiceIsCaught() {
        catches(Promise.POSTED_WAS_ASKED, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.earns() ? post(member, wish) : super.act(member, wish);
            }
        });
    }

    @Test
    void profilesThatAreForgottenAreCaught() {
        catches(Promise.ACKNOWLEDGED_IS_POSTED, new MemoryLedger() {
            private final Map<String, String> first = new HashMap<>();

            @Override
            public synchronized Told enrol(String account, String profile) {
                first.putIfAbsent(account, profile);
                return super.enrol(account, first.get(account));
            }
        });
    }

    @Test
    void anOverdraftIsCaught() {
        catches(Promise.BOOKS_BALANCE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return wish.redeems() && wish.points() < 1_000 && sometimes()
                        ? post(member, wish)
                        : super.act(member, wish);
            }
        });
    }

    @Test
    void anEntryThatWasThereBeforeItWasAskedForIsCaught() {
        catches(Promise.ONE_ORDER, new MemoryLedger() {
            @Override
            public synchronized Told write(String account, Wish wish) {
                Told told = super.write(account, wish);
                // Who is told that nothing was written and repeats it later finds it done, and others have seen it
                // before.
                return told.status() == 201 && !told.replayed() ? Told.problem(503, "LEDGER_UNAVAILABLE") : told;
            }
        });
    }

    @Test
    void anEntryThatComesBeforeWhatWasThereAlreadyIsCaught() {
        catches(Promise.ONE_ORDER, new MemoryLedger() {
            private final Map<String, Entry> gaps = new HashMap<>();

            @Override
            protected Told act(Member member, Wish wish) {
                String account = member.journal().getFirst().account();
                Entry gap = gaps.get(account);
                if (gap == null && member.journal().size() > 3) {
                    gaps.put(account, member.note(99));
                } else if (gap != null
                        && wish.earns()
                        && wish.points() == 0
                        && member.journal().size() > gap.seq() + 20) {
                    gaps.remove(account);
                    return keep(member, wish, member.replace(gap, wish));
                }
                return super.act(member, wish);
            }
        });
    }

    /** One time in ten. */
    private boolean sometimes() {
        return ++turns % 10 == 0;
    }
}
