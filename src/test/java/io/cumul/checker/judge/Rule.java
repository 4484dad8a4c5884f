package io.cumul.checker.judge;

/** Looks at one account. */
interface Rule {
    /** Adds whatever is not as promised. */
    void judge(Dossier dossier, Faults faults);
}
