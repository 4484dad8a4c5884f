package io.cumul.checker.ledger;

import java.time.Instant;

/**
 * An account as its row, or a snapshot of it, has it.
 *
 * @param account whose it is
 * @param lots the points it holds
 * @param points what the row gives as their sum; a snapshot has none of its own
 * @param held points set aside
 * @param owed points owed
 * @param frozen whether nothing may be spent
 * @param version number of the last entry
 * @param enrolledAt when the account was opened
 * @param changedAt when the last entry was written
 */
public record Row(
        String account,
        Lots lots,
        long points,
        long held,
        long owed,
        boolean frozen,
        long version,
        Instant enrolledAt,
        Instant changedAt) {
    /** The number of that status in the table. */
    static final int FROZEN = 2;
}
