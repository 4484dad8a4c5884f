package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row of an outcome under its key. Written by the lanes' statements only, deleted after its retention. */
@Entity
@Immutable
@Table(name = "outcome")
@IdClass(OutcomeRow.Key.class)
@NullUnmarked
class OutcomeRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    String key;

    short origin;
    short algorithm;
    String fingerprint;

    @Nullable
    Long seq;

    @Nullable
    String refusal;

    @Nullable
    String shown;

    Instant at;

    /**
     * The key of an outcome's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param key the idempotency key
     */
    record Key(short shard, String accountId, String key) {}
}
