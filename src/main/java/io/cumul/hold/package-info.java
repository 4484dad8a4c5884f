/** Holds: a checkout sets points aside while it takes the rest of the payment, and then spends them or gives them back. */
@NullMarked
package io.cumul.hold;

import org.jspecify.annotations.NullMarked;
