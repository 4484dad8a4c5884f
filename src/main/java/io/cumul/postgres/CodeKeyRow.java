package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of a key that codes were sealed with: its name alone. */
@Entity
@Immutable
@Table(name = "code_key")
@NullUnmarked
class CodeKeyRow {
    @Id
    String id;

    @Column(name = "first_used_at")
    Instant firstUsedAt;
}
