package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row of an account. Written by the lanes' statements only, and read as a whole by {@link AccountColumns}. */
@Entity
@Immutable
@Table(name = "account")
@IdClass(AccountRow.Key.class)
@NullUnmarked
class AccountRow {
    @Id
    short shard;

    @Id
    String id;

    String profile;

    @Column(name = "enrolled_at")
    Instant enrolledAt;

    String lots;
    long points;
    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "next_change_at")
    @Nullable
    Instant nextChangeAt;

    String standing;
    long pending;

    @Nullable
    Short birthday;

    short status;
    String holds;
    long held;
    long owed;

    /**
     * The key of an account's row.
     *
     * @param shard 0 to 63
     * @param id the account's id
     */
    record Key(short shard, String id) {
        static Key of(AccountId id) {
            return new Key(id.shard(), id.value());
        }
    }
}
