package io.cumul.program;

import java.time.Instant;

/**
 * A version of a program's rules as the archive keeps it.
 *
 * @param version its number, 1 or more
 * @param programId the program
 * @param text its text, as it was published
 * @param activeFrom when it comes into force
 * @param publishedAt when it was published
 */
public record Publication(int version, String programId, String text, Instant activeFrom, Instant publishedAt) {}
