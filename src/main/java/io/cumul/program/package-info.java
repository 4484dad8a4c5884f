/**
 * The program: its rules are read from a text for people, checked in full, compiled for the core and shown to members. What
 * the keys of the text mean is told in docs/program-language.md.
 */
@NullMarked
package io.cumul.program;

import org.jspecify.annotations.NullMarked;
