package io.cumul.checker.judge;

import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;

/** Looks for what should not have been done with a frozen account. What is held may still be captured, and goods come back. */
final class FrozenRule implements Rule {
    @Override
    public void judge(Dossier dossier, Faults faults) {
        for (int version = 1; version <= dossier.journal().size(); version++) {
            Entry entry = dossier.journal().get(version - 1);
            boolean spends = entry.from() == Book.AVAILABLE && (entry.to() == Book.REDEEMED || entry.to() == Book.HELD);
            boolean frozen = dossier.holding(version - 1).frozen();
            faults.unless(
                    !frozen || !(spends || entry.awards()),
                    Promise.FROZEN_IS_FROZEN,
                    "the account was frozen: %s",
                    entry);
            faults.unless(
                    entry.kind() != (frozen ? Entry.FREEZE : Entry.UNFREEZE),
                    Promise.FROZEN_IS_FROZEN,
                    "it was so already: %s",
                    entry);
        }
    }
}
