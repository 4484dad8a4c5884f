/**
 * Problem documents after RFC 9457: one list of codes in order of precedence, one switch from refusals to them, and the one
 * place where they are written, in the caller's language and with nothing of the inside.
 */
@NullMarked
package io.cumul.http.problem;

import org.jspecify.annotations.NullMarked;
