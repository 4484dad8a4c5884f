package io.cumul.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The row of one stripe of a budget or stock. Made when a version or a reward is published, drawn on by the lanes' statements. */
@Entity
@Table(name = "stripe")
@IdClass(StripeRow.Key.class)
@NullUnmarked
class StripeRow {
    @Id
    @Column(name = "program_id")
    String programId;

    @Id
    String resource;

    @Id
    short number;

    long remaining;

    /**
     * The key of a stripe's row.
     *
     * @param programId whose it is
     * @param resource the campaign's id, or the name of the reward's stock
     * @param number the stripe's number, from 0
     */
    record Key(String programId, String resource, short number) {}
}
