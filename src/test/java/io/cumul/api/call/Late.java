package io.cumul.api.call;

/** Lets the time of a hold be over, which no test waits for. */
public final class Late {
    private Late() {}

    /** The hold was placed two hours earlier, and so is over. */
    public static void makeOver(Member member, String holdId) {
        Ledger.change("""
                UPDATE entry SET details = regexp_replace(details, '"expiresAt":"[^"]*"', '"expiresAt":"2026-01-01T00:00:00Z"')
                WHERE account_id = ? AND hold_id = ?""", member.id(), holdId);
        Ledger.change("""
                UPDATE account SET holds = regexp_replace(holds, ' [0-9]{16} [0-9]{16} ', ' 1767225600000000 1767226500000000 ')
                WHERE id = ?""", member.id());
        Cache.forget(member);
    }
}
