package io.cumul.encoding;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;

/** A whole account: what a snapshot of its row holds. What is as with most accounts (active, no holds, no debt) is left out. */
public final class AccountJson {
    private AccountJson() {}

    /** Writes an account. */
    public static String write(Account account) {
        return new Writing()
                .put("id", account.id())
                .put("profile", ProfileJson.writing(account.profile()))
                .put("enrolledAt", account.enrolledAt())
                .put("status", account.status() == AccountStatus.ACTIVE ? null : account.status())
                .put("lots", LotsText.write(account.lots().list()))
                .put("holds", account.holds().list().isEmpty() ? null : HoldsText.write(account.holds()))
                .put("owed", account.owed() == 0 ? null : (Long) account.owed())
                .put("standing", StandingText.write(account))
                .put("version", account.version())
                .put("changedAt", account.changedAt())
                .text();
    }

    /**
     * Reads an account.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Account read(String text) {
        return Fields.read(text, fields -> {
            StandingText.Standing standing = StandingText.read(fields.text("standing"));
            return new Account(
                    new AccountId(fields.text("id")),
                    fields.object("profile", ProfileJson::profile),
                    fields.instant("enrolledAt"),
                    fields.has("status") ? fields.constant(AccountStatus.class, "status") : AccountStatus.ACTIVE,
                    new Lots(LotsText.read(fields.text("lots"))),
                    fields.has("holds") ? HoldsText.read(fields.text("holds")) : Holds.NONE,
                    fields.has("owed") ? fields.number("owed") : 0,
                    standing.tier(),
                    standing.usage(),
                    standing.activity(),
                    fields.number("version"),
                    fields.instant("changedAt"));
        });
    }
}
