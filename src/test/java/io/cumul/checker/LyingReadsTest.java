package io.cumul.checker;

import static io.cumul.checker.Trial.catches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.fake.MemoryLedger;
import io.cumul.checker.fake.Told;
import io.cumul.checker.judge.Promise;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gateways that show what is not so, and whether the checker sees it. */
class LyingReadsTest {
    private int turns;

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
