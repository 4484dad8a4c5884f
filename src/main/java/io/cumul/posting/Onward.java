package io.cumul.posting;

import io.cumul.core.account.AccountId;

/** Where commands go that a lane cannot settle itself. Called on the lane's thread. */
interface Onward {
    /** Whether commands of the account go there already, so that later ones must follow to keep their order. */
    boolean claims(AccountId accountId);

    /** Takes a command, or sheds it. */
    void take(Waiting waiting);
}
