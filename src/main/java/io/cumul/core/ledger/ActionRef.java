package io.cumul.core.ledger;

import io.cumul.core.account.Identifier;

/**
 * An action that a member is rewarded for, such as one review: its natural key within an account.
 *
 * @param action the action's code in the ruleset, of the form {@link Identifier#FORM}
 * @param reference which one of its kind, of the same form
 */
public record ActionRef(String action, String reference) {
    /** The code of a new member's reward. */
    public static final String SIGN_UP = "SIGN_UP";

    /** The code of the rewards for bringing a friend; posted by the gateway alone. */
    public static final String REFERRAL = "REFERRAL";

    /** The code of the birthday's reward; posted by the gateway alone. */
    public static final String BIRTHDAY = "BIRTHDAY";

    /**
     * @throws IllegalArgumentException if either is no id
     */
    public ActionRef {
        Identifier.require(action);
        Identifier.require(reference);
    }
}
