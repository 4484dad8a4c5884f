package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of an action that was rewarded. Written by the lanes' statements only, kept for good. */
@Entity
@Immutable
@Table(name = "rewarded_action")
@IdClass(RewardRow.Key.class)
@NullUnmarked
class RewardRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    String action;

    @Id
    String reference;

    long seq;

    /**
     * The key of a rewarded action's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param action the action's code
     * @param reference which one of its kind
     */
    record Key(short shard, String accountId, String action, String reference) {}
}
