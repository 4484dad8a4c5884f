package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The row of a reward's code. Brought by imports, handed out by the lanes' statements. */
@Entity
@Table(name = "reward_code")
@NullUnmarked
class CodeRow {
    @Id
    long number;

    @Column(name = "program_id")
    String programId;

    @Column(name = "reward_id")
    String rewardId;

    String digest;
    String sealed;
    boolean free;
}
