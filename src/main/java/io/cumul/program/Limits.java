package io.cumul.program;

/** The most of everything that the text of a program may hold. */
final class Limits {
    /** Campaigns. */
    static final int CAMPAIGNS = 1_000;
    /** Campaigns with a budget: each costs every flush of its time a row to lock. */
    static final int BUDGETS = 50;
    /** Rates for some articles. */
    static final int RATES = 100;
    /** Actions. */
    static final int ACTIONS = 100;
    /** Tiers. */
    static final int TIERS = 20;
    /** Benefits of one tier. */
    static final int BENEFITS = 20;
    /** Segments, as many as a member can belong to. */
    static final int SEGMENTS = 64;
    /** Values of one list of articles, categories, payment methods or members. */
    static final int CODES = 10_000;
    /** Characters of the program's name, or a tier's. */
    static final int NAME = 100;
    /** Characters of a sentence for members. */
    static final int SENTENCE = 300;
    /** Days of a late-earn window that is not unlimited: a hundred years. */
    static final int LATE_DAYS = 36_500;
    /** Days for which a member's use of a limit is remembered: the longest late-earn window beside limits by period. */
    static final int COUNTED_DAYS = 366;
    /** Days of grace before a tier that was not kept is lost. */
    static final int GRACE_DAYS = 366;
    /** Days for which a member has not bought anything: ten years. */
    static final int IDLE_DAYS = 3_660;
    /** Times of an action in a period. */
    static final long TIMES = 1_000_000;
    /** A campaign's priority. */
    static final long PRIORITY = 1_000;
    /** Values of a list that can only hold the few names there are. */
    static final int NAMES = 16;

    private Limits() {}
}
