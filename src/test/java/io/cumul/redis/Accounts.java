package io.cumul.redis;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.Judged;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;
import java.time.Instant;
import java.util.List;

/** Accounts, outcomes and batches with defaults. */
final class Accounts {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Profile PROFILE = new Profile(Channel.WEB, null, null, List.of(), null, List.of());
    private static final Fingerprint MEANING = new Fingerprint(1, "00112233445566778899aabbccddeeff");

    private Accounts() {}

    /** An account whose points are its version. */
    static Account account(String id, long version) {
        return account(id, version, NOON.plusSeconds(version));
    }

    static Account account(String id, long version, Instant changedAt) {
        Lots lots = new Lots(List.of(Lot.available(version, null)));
        return new Account(
                new AccountId(id),
                PROFILE,
                NOON,
                AccountStatus.ACTIVE,
                lots,
                Holds.NONE,
                0,
                TierStanding.NONE,
                Usage.NONE,
                Activity.NONE,
                version,
                changedAt);
    }

    /** A refusal kept under a key. */
    static KeptOutcome refused(String id, String key, long available) {
        return new KeptOutcome(
                new AccountId(id),
                new Submission.Identity(new IdempotencyKey(key), MEANING),
                new Outcome.Refused(new Refusal.InsufficientPoints(100, available)));
    }

    /** A batch that has changed some accounts. */
    static Judged changed(Account... accounts) {
        return judged(List.of(accounts), List.of());
    }

    /** A batch that has changed accounts and kept outcomes. */
    static Judged judged(List<Account> accounts, List<KeptOutcome> outcomes) {
        List<Posted> entries = accounts.stream()
                .map(account -> Posted.plain(Entry.note(EntryKind.PROFILE, account)))
                .toList();
        return new Judged(
                NOON, List.of(), List.of(), accounts, entries, List.of(), List.of(), List.of(), List.of(), outcomes);
    }
}
