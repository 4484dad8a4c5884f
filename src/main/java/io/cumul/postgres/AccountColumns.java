package io.cumul.postgres;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Lots;
import io.cumul.encoding.HoldsText;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.ProfileJson;
import io.cumul.encoding.StandingText;
import io.vertx.sqlclient.Row;

/** Makes an account of the columns of its row. */
final class AccountColumns {
    /** The columns of {@code account a}, in the order in which {@link #account} reads them. */
    static final String LIST =
            "a.id, a.profile, a.enrolled_at, a.lots, a.standing, a.version, a.changed_at, a.status, a.holds, a.owed";

    private AccountColumns() {}

    /** The account whose columns a row begins with. */
    static Account account(Row row) {
        StandingText.Standing standing = StandingText.read(row.getString(4));
        return new Account(
                new AccountId(row.getString(0)),
                ProfileJson.read(row.getString(1)),
                row.getOffsetDateTime(2).toInstant(),
                AccountStatus.of(row.getShort(7)),
                new Lots(LotsText.read(row.getString(3))),
                HoldsText.read(row.getString(8)),
                row.getLong(9),
                standing.tier(),
                standing.usage(),
                standing.activity(),
                row.getLong(5),
                row.getOffsetDateTime(6).toInstant());
    }
}
