package io.cumul.account;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pending points that can be spent from a day on.
 *
 * @param on the first day, in the program's time zone
 * @param points how many, 1 or more
 */
@Schema(name = "Maturing")
record MaturingView(LocalDate on, long points) {}
