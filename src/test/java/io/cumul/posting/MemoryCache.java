package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache in memory, which can be away. */
final class MemoryCache implements LedgerCache {
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<IdempotencyKey, KeptOutcome> outcomes = new HashMap<>();
    private boolean away;

    void goAway() {
        away = true;
    }

    void holds(Account account) {
        accounts.put(account.id(), account);
    }

    void holds(KeptOutcome outcome) {
        outcomes.put(outcome.identity().key(), outcome);
    }

    @Nullable
    Account account(AccountId id) {
        return accounts.get(id);
    }

    @Override
    public Uni<Look> look(AccountId accountId, @Nullable IdempotencyKey key) {
        KeptOutcome outcome = key == null ? null : outcomes.get(key);
        return Uni.createFrom().item(away ? Look.UNREACHED : new Look(true, accounts.get(accountId), outcome));
    }

    @Override
    public Uni<Look> earlier(AccountId accountId, IdempotencyKey key) {
        return Uni.createFrom().item(away ? Look.UNREACHED : new Look(true, null, outcomes.get(key)));
    }

    @Override
    public Uni<Void> keep(KeptOutcome outcome) {
        holds(outcome);
        return Uni.createFrom().voidItem();
    }

    @Nullable
    KeptOutcome outcome(String key) {
        return outcomes.get(new IdempotencyKey(key));
    }

    @Override
    public Uni<Void> fill(Account account) {
        accounts.merge(account.id(), account, (held, given) -> given.version() > held.version() ? given : held);
        return Uni.createFrom().voidItem();
    }
}
