package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import io.cumul.encoding.CommandJson;
import io.cumul.jobs.DueCommands.Due;
import io.cumul.jobs.DueCommands.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of a command that waits to be posted. Written by the lanes' statements only, deleted once it is settled. */
@Entity
@Immutable
@Table(name = "due_command")
@IdClass(DueRow.Key.class)
@NullUnmarked
class DueRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    long number;

    String command;

    @Column(name = "created_at")
    Instant createdAt;

    Due toDue() {
        return new Due(new Place(createdAt, number), CommandJson.read(new AccountId(accountId), command));
    }

    /**
     * The key of a due command's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param number the row's own number
     */
    record Key(short shard, String accountId, long number) {}
}
