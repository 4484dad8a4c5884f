package io.cumul.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The row of one stripe of a campaign's budget. Made when a version is published, drawn on by the lanes' statements. */
@Entity
@Table(name = "budget_stripe")
@IdClass(StripeRow.Key.class)
@NullUnmarked
class StripeRow {
    @Id
    String campaign;

    @Id
    short stripe;

    long remaining;

    /**
     * The key of a stripe's row.
     *
     * @param campaign the campaign's id
     * @param stripe the stripe's number, from 0
     */
    record Key(String campaign, short stripe) {}
}
