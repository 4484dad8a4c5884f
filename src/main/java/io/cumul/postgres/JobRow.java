package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of a job's progress. */
@Entity
@Table(name = "job")
@NullUnmarked
class JobRow {
    @Id
    String name;

    String cursor;

    @Column(name = "updated_at")
    Instant updatedAt;
}
