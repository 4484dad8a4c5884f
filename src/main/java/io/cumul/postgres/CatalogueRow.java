package io.cumul.postgres;

import io.cumul.core.program.reward.Reward;
import io.cumul.encoding.RewardJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of a reward of the catalogue. One that is withdrawn stays, for what is held of it. */
@Entity
@Table(name = "reward")
@IdClass(CatalogueRow.Key.class)
@NullUnmarked
class CatalogueRow {
    @Id
    @Column(name = "program_id")
    String programId;

    @Id
    String id;

    String content;
    boolean withdrawn;

    @Column(name = "changed_at")
    Instant changedAt;

    Reward toReward() {
        return RewardJson.read(id, content);
    }

    /**
     * The key of a reward's row.
     *
     * @param programId whose it is
     * @param id the reward's id
     */
    record Key(String programId, String id) {}
}
