package io.cumul.postgres;

import io.cumul.core.decision.Refunded;
import io.cumul.core.ledger.OrderRef;
import io.cumul.encoding.ReturnsText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of a refund. Written by the lanes' statements only, kept for good. */
@Entity
@Immutable
@Table(name = "refund")
@IdClass(RefundRow.Key.class)
@NullUnmarked
class RefundRow {
    @Id
    short shard;

    @Id
    @Column(name = "account_id")
    String accountId;

    @Id
    @Column(name = "order_id")
    String orderId;

    @Id
    @Column(name = "refund_id")
    String refundId;

    String part;
    long seq;
    String returned;
    long unearned;
    long forgiven;
    long charged;
    long restored;
    String campaigns;

    Refunded toRefunded() {
        return new Refunded(
                new OrderRef(orderId, Parts.loaded(part)),
                refundId,
                seq,
                ReturnsText.read(returned),
                new Refunded.Sums(unearned, forgiven, charged, restored, ReturnsText.readCampaigns(campaigns)));
    }

    /**
     * The key of a refund's row.
     *
     * @param shard 0 to 63
     * @param accountId the account's id
     * @param orderId the order's id
     * @param refundId the refund's id
     */
    record Key(short shard, String accountId, String orderId, String refundId) {}
}
