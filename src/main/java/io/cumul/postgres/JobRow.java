package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of the progress that a job has made for a program. */
@Entity
@Table(name = "job")
@IdClass(JobRow.Key.class)
@NullUnmarked
class JobRow {
    @Id
    @Column(name = "program_id")
    String programId;

    @Id
    String name;

    String cursor;

    @Column(name = "updated_at")
    Instant updatedAt;

    /**
     * The key of a job's row.
     *
     * @param programId the program's id
     * @param name the job's name
     */
    record Key(String programId, String name) {}
}
