package io.cumul.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lot;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.support.Rebuilding;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Checks a ledger against itself: rows against entries, entries against keys, books against one another. */
final class Auditor {
    private static final Set<EntryKind> RESOLVES = EnumSet.of(EntryKind.CAPTURE, EntryKind.VOID);
    private static final Set<EntryKind> STEPS =
            EnumSet.of(EntryKind.HOLD_EXPIRED, EntryKind.RELEASE, EntryKind.RESTORE, EntryKind.CLAW_BACK);

    private final MemoryLedger ledger;
    private final Map<AccountId, Long> available = new HashMap<>();
    private final Map<AccountId, Long> pending = new HashMap<>();
    private final Map<AccountId, Long> entries = new HashMap<>();
    private int read;

    Auditor(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** Every account that has new entries is the sum of its entries and of its lots. */
    void auditTouchedAccounts() {
        Set<AccountId> touched = new HashSet<>();
        List<Posted> journal = ledger.journal();
        for (; read < journal.size(); read++) {
            Entry entry = journal.get(read).entry();
            touched.add(entry.accountId());
            long seq = entries.merge(entry.accountId(), 1L, Long::sum);
            assertThat(entry.seq()).as("numbered without gaps: %s", entry).isEqualTo(seq);
            long points = available.merge(entry.accountId(), spendable(entry), Long::sum);
            assertThat(points).as("available after %s", entry).isEqualTo(entry.availableAfter());
            long waiting = pending.merge(entry.accountId(), change(entry, Book.PENDING), Long::sum);
            assertThat(waiting).as("pending after %s", entry).isNotNegative().isEqualTo(entry.pendingAfter());
        }
        touched.stream().map(ledger::account).forEach(this::audit);
    }

    private static long change(Entry entry, Book book) {
        Movement movement = entry.movement();
        if (movement == null) {
            return 0;
        }
        return movement.to() == book ? movement.points() : movement.from() == book ? -movement.points() : 0;
    }

    /** What is owed stands against what can be spent. */
    private static long spendable(Entry entry) {
        return change(entry, Book.AVAILABLE) + change(entry, Book.OWED);
    }

    private void audit(Account account) {
        assertThat(account.lots().list()).extracting(Lot::points).allMatch(points -> points > 0);
        assertThat(account.available())
                .as("lots and entries of %s", account.id())
                .isEqualTo(available.get(account.id()));
        assertThat(account.lots().pending())
                .as("pending lots and entries of %s", account.id())
                .isEqualTo(pending.get(account.id()));
        assertThat(account.version()).isEqualTo(entries.get(account.id()));
    }

    /**
     * No two keys, and no key twice, stand for one entry, unless it captures or voids a hold; and no entry of a command stands
     * for no key.
     */
    void auditKeys() {
        Set<String> acted = new HashSet<>();
        for (KeptOutcome kept : ledger.outcomes()) {
            if (kept.outcome() instanceof Outcome.Done(Posted own)) {
                boolean first = acted.add(name(own.entry()));
                assertThat(first || RESOLVES.contains(own.entry().kind()))
                        .as("acted once: %s", kept)
                        .isTrue();
            }
        }
        Set<String> asked = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        for (Posted posted : ledger.journal()) {
            Entry entry = posted.entry();
            if (entry.kind() == EntryKind.VOID && caused(entry)) {
                replaced.add(name(entry));
            } else if (entry.kind() == EntryKind.ADJUST
                    || (entry.occasion() != null && !isOwnWork(entry) && !caused(entry))) {
                asked.add(name(entry));
            }
        }
        assertThat(acted).containsAll(asked);
        // Whoever voids a hold that was replaced is answered by the void that was there already.
        acted.removeAll(asked);
        assertThat(replaced).containsAll(acted);
    }

    /** Referrals and birthdays are rewarded without a key: their reference alone keeps them from being paid twice. */
    private static boolean isOwnWork(Entry entry) {
        ActionRef action = Objects.requireNonNull(entry.occasion()).action();
        return action != null && Set.of(ActionRef.REFERRAL, ActionRef.BIRTHDAY).contains(action.action());
    }

    /** What stands before a command's own entry, or comes by time; a hold without an end is captured at once. */
    private static boolean caused(Entry entry) {
        return STEPS.contains(entry.kind())
                || (entry.details() instanceof Details.OfHold hold
                        && (hold.replacedBy() != null || (entry.kind() == EntryKind.HOLD && hold.expiresAt() == null)));
    }

    private static String name(Entry entry) {
        return entry.accountId() + " " + entry.seq();
    }

    /** The journal alone rebuilds every account. */
    void auditRebuilding() {
        Map<AccountId, List<Entry>> journals =
                ledger.journal().stream().map(Posted::entry).collect(Collectors.groupingBy(Entry::accountId));
        for (Account account : ledger.accounts()) {
            assertThat(Rebuilding.differences(account, journals.getOrDefault(account.id(), List.of())))
                    .as("%s, rebuilt", account.id())
                    .isEmpty();
        }
    }

    /** All books sum to zero, and what is pending or available in them is what the accounts hold. */
    void auditBooks() {
        Map<Book, BigInteger> books = new EnumMap<>(Book.class);
        for (Posted posted : ledger.journal()) {
            Movement movement = posted.entry().movement();
            if (movement != null) {
                long points = movement.lots().stream().mapToLong(Lot::points).sum();
                books.merge(movement.from(), BigInteger.valueOf(-points), BigInteger::add);
                books.merge(movement.to(), BigInteger.valueOf(points), BigInteger::add);
            }
        }
        assertThat(books.values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isZero();
        assertThat(sum(account -> account.lots().points()))
                .isEqualTo(book(books, Book.AVAILABLE).add(book(books, Book.PENDING)));
        assertThat(sum(account -> account.holds().points())).isEqualTo(book(books, Book.HELD));
        assertThat(sum(account -> -account.owed())).isEqualTo(book(books, Book.OWED));
    }

    private BigInteger sum(ToLongFunction<Account> points) {
        return ledger.accounts().stream()
                .map(account -> BigInteger.valueOf(points.applyAsLong(account)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger book(Map<Book, BigInteger> books, Book book) {
        return books.getOrDefault(book, BigInteger.ZERO);
    }
}
