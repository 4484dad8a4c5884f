package io.cumul.core.program.campaign;

/** How a campaign gets on with others that apply to the same purchase. */
public enum Stacking {
    /** It adds to everything else. */
    ADDITIVE,
    /** Of all campaigns of this kind that apply, only the one that gives most counts; the one named first wins a tie. */
    BEST,
    /** It alone counts; of several, the one of the highest priority. */
    EXCLUSIVE
}
