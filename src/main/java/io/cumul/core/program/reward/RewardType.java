package io.cumul.core.program.reward;

/** What kind of thing a reward is. It changes nothing of how points are spent on it; shops show and fulfil them differently. */
public enum RewardType {
    /** Something off the order. */
    DISCOUNT,
    /** An article for nothing. */
    FREE_PRODUCT,
    /** A voucher. */
    VOUCHER,
    /** A gift card. */
    GIFT_CARD,
    /** Access to an event. */
    EVENT,
    /** A donation in the member's name. */
    DONATION,
    /** An experience. */
    EXPERIENCE
}
