package io.cumul.encoding;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Lots;

/** A whole account: what a snapshot of its row holds. */
public final class AccountJson {
    private AccountJson() {}

    /** Writes an account. */
    public static String write(Account account) {
        return new Writing()
                .put("id", account.id())
                .put("profile", ProfileJson.writing(account.profile()))
                .put("enrolledAt", account.enrolledAt())
                .put("lots", LotsText.write(account.lots().list()))
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
                    new Lots(LotsText.read(fields.text("lots"))),
                    standing.tier(),
                    standing.usage(),
                    standing.activity(),
                    fields.number("version"),
                    fields.instant("changedAt"));
        });
    }
}
