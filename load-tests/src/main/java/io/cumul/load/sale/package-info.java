/** A peak sale: who buys or spends what, and how the gateway answered. */
@NullMarked
package io.cumul.load.sale;

import org.jspecify.annotations.NullMarked;
