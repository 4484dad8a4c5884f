package io.cumul.earn;

import io.cumul.core.account.Lot;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;

/** Whether the points of an award can be spent. */
enum EarnStatus {
    /** At once. */
    AVAILABLE,
    /** Once the program's holding period is over; each lot says when. */
    PENDING;

    /** That of an award's entry. */
    static EarnStatus of(Entry entry) {
        Movement movement = entry.movement();
        return movement != null && movement.lots().stream().anyMatch(Lot::pending) ? PENDING : AVAILABLE;
    }
}
