package io.cumul.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Gateways that are broken on purpose, and whether the checker sees it. */
class LyingGatewayTest {
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
                return super.act(
                        member,
                        wish.earns() && sometimes()
                                ? new Wish(wish.key(), true, wish.order(), wish.points() + 1, wish.meaning())
                                : wish);
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
    void aProfileThatIsForgottenIsCaught() {
        catches(Promise.ACKNOWLEDGED_IS_POSTED, new MemoryLedger() {
            private final Map<String, String> first = new HashMap<>();

            @Override
            public synchronized Told enrol(String account, String profile) {
                first.putIfAbsent(account, profile);
                return super.enrol(account, sometimes() ? first.get(account) : profile);
            }
        });
    }

    @Test
    void anOverdraftIsCaught() {
        catches(Promise.BOOKS_BALANCE, new MemoryLedger() {
            @Override
            protected Told act(Member member, Wish wish) {
                return !wish.earns() && wish.points() < 1_000 && sometimes()
                        ? post(member, wish)
                        : super.act(member, wish);
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

    @Test
    void aReadThatIsOlderThanWasAskedForIsCaught() {
        catches(Promise.READS_ARE_NEW, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                Told told = super.balance(account, minVersion);
                return told.status() == 200 && minVersion > 1 && sometimes()
                        ? new Told(200, member(account).balance((int) minVersion - 1), false, "cache")
                        : told;
            }
        });
    }

    @Test
    void aBalanceThatNeverWasIsCaught() {
        catches(Promise.BALANCES_WERE, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                return shownOtherwise(super.balance(account, minVersion), "available", 1);
            }
        });
    }

    @Test
    void aVersionThatNeverWasIsCaught() {
        catches(Promise.BALANCES_WERE, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                return shownOtherwise(super.balance(account, minVersion), "version", 5_000);
            }
        });
    }

    @Test
    void aStatementThatLeavesAnEntryOutIsCaught() {
        catches(Promise.STATEMENTS_TELL, new MemoryLedger() {
            @Override
            public synchronized Told statement(String account, int limit) {
                Told told = super.statement(account, limit);
                if (told.status() == 200 && told.body().path("entries").size() > 1 && sometimes()) {
                    told.body().withArray("entries").remove(1);
                }
                return told;
            }
        });
    }

    @Test
    void aStatementThatIsLateIsCaught() {
        catches(Promise.READS_ARE_NEW, new MemoryLedger() {
            private final Map<String, Told> first = new HashMap<>();

            @Override
            public synchronized Told statement(String account, int limit) {
                Told told = super.statement(account, 1);
                return told.status() == 200 ? first.computeIfAbsent(account, one -> told) : told;
            }
        });
    }

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

    @Test
    void anAccountThatIsDeniedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                return sometimes() ? Told.problem(404, "ACCOUNT_NOT_FOUND") : super.balance(account, minVersion);
            }
        });
    }

    @Test
    void aVersionThatIsDeniedIsCaught() {
        catches(Promise.REFUSALS_ARE_TRUE, new MemoryLedger() {
            @Override
            public synchronized Told balance(String account, long minVersion) {
                ObjectNode denial =
                        Told.problem(412, "VERSION_NOT_REACHED").body().put("version", minVersion - 1);
                return minVersion > 0 && sometimes() ? Told.of(412, denial) : super.balance(account, minVersion);
            }
        });
    }

    @Test
    void aDefectIsCaught() {
        catches(Promise.ANSWERS_ARE_KNOWN, new MemoryLedger() {
            @Override
            public synchronized Told statement(String account, int limit) {
                return sometimes() ? Told.problem(500, "INTERNAL") : super.statement(account, limit);
            }
        });
    }

    private void catches(Promise promise, MemoryLedger liar) {
        assertThat(Trial.of(liar).broken()).contains(promise);
    }

    private Told shownOtherwise(Told told, String member, long more) {
        return told.status() == 200 && sometimes()
                ? Told.of(200, told.body().put(member, told.body().path(member).asLong() + more))
                : told;
    }

    /** One time in ten. */
    private boolean sometimes() {
        return ++turns % 10 == 0;
    }
}
