/**
 * Work beside the traffic: what time alone has done to accounts, commands that other commands have caused, and birthdays. Every
 * replica runs the jobs; each turn is one page, posted through the lanes like any other command, and is harmless to repeat.
 */
@NullMarked
package io.cumul.jobs;

import org.jspecify.annotations.NullMarked;
