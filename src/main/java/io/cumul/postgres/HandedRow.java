package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of a code that an entry handed out. Written by the lanes' statements only, kept for good. */
@Entity
@Immutable
@Table(name = "handed_code")
@IdClass(HandedRow.Key.class)
@NullUnmarked
class HandedRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    long seq;

    @Id
    short place;

    long code;

    /**
     * The key of a handed-out code's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param seq the entry's number within the account
     * @param place which of the entry's codes, from 1
     */
    record Key(short shard, String accountId, long seq, short place) {}
}
