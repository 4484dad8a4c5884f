package io.cumul.postgres;

import io.cumul.program.Publication;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of a published version of the rules. Kept for good. */
@Entity
@Table(name = "ruleset")
@NullUnmarked
class RulesetRow {
    @Id
    int version;

    @Column(name = "program_id")
    String programId;

    String content;

    @Column(name = "active_from")
    Instant activeFrom;

    @Column(name = "published_at")
    Instant publishedAt;

    /** For Hibernate. */
    RulesetRow() {}

    RulesetRow(int version, String programId, String content, Instant activeFrom, Instant publishedAt) {
        this.version = version;
        this.programId = programId;
        this.content = content;
        this.activeFrom = activeFrom;
        this.publishedAt = publishedAt;
    }

    /** What it says. */
    Publication toPublication() {
        return new Publication(version, programId, content, activeFrom, publishedAt);
    }
}
