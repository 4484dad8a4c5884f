package io.cumul.core.program;

/**
 * Which parts of a purchase beside its lines earn points.
 *
 * @param shipping whether delivery counts
 * @param tax whether tax given beside the lines counts, in proportion to the lines that earn
 * @param discount whether what a discount took off counts all the same; if not, each line bears its share of it
 */
public record Counting(boolean shipping, boolean tax, boolean discount) {
    /** The lines after discount, and nothing else. */
    public static final Counting LINES_ONLY = new Counting(false, false, false);
}
