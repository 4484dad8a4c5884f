/** Replaying the real purchases and comparing every member's balance and statement with the file. */
@NullMarked
package io.cumul.load.replay;

import org.jspecify.annotations.NullMarked;
