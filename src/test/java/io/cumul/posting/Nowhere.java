package io.cumul.posting;

import io.cumul.core.account.AccountId;

/** For lanes that settle everything themselves. */
final class Nowhere implements Onward {
    @Override
    public boolean claims(AccountId accountId) {
        return false;
    }

    @Override
    public void take(Waiting waiting) {
        throw new AssertionError("nothing goes onward here: " + waiting.submission());
    }
}
