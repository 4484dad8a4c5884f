package io.cumul.core.account;

/** Whether a reward is handed out with a code, and what becomes of a code that is given back. */
public enum Handout {
    /** Without a code: how many there are is the reward's stock. */
    NO_CODE,
    /** With a code of an imported pool, each handed out once for good: how many there are is how many codes are left. */
    CODE_ONCE,
    /** With a code of an imported pool; one that is given back, by a refund, may be handed out again. */
    CODE_AGAIN;

    /** Whether codes are handed out. */
    public boolean coded() {
        return this != NO_CODE;
    }

    /** Whether what was handed out and is given back may be had by others. */
    public boolean returns() {
        return this != CODE_ONCE;
    }
}
