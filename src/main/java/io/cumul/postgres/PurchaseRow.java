package io.cumul.postgres;

import io.cumul.core.account.Usage;
import io.cumul.core.decision.OrderHistory;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.BasketJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of a purchase that earned. Written by the lanes' statements only, kept for good. */
@Entity
@Immutable
@Table(name = "purchase")
@IdClass(PurchaseRow.Key.class)
@NullUnmarked
class PurchaseRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    @Column(name = "order_id")
    String orderId;

    @Id
    String part;

    long seq;

    @Column(name = "ruleset_version")
    int rulesetVersion;

    String basket;
    String context;

    /**
     * The purchase.
     *
     * @param award its entry
     * @return without what the member had used up before it
     */
    OrderHistory.Part toPart(Posted award) {
        return new OrderHistory.Part(
                new OrderRef(orderId, Parts.loaded(part)), award, BasketJson.read(basket), Usage.NONE);
    }

    /**
     * The key of a purchase's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param orderId the order's id
     * @param part the part's id; empty for a whole order
     */
    record Key(short shard, String accountId, String orderId, String part) {}
}
