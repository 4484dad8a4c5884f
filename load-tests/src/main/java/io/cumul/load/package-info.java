/**
 * Load tests: they know the gateway only by its HTTP contract and share no code with it, so that what they find is found
 * from the outside.
 *
 * <ul>
 *   <li>{@code retail}: the real purchases, read from the published file, and what they are worth, computed from the file alone.
 *   <li>{@code wire}: the shapes of the contract's requests and answers.
 *   <li>{@code replay}: the purchases as earns, and the comparison of what the gateway says with what the file says.
 *   <li>{@code sale}: the made-up traffic of a peak sale.
 * </ul>
 *
 * The Gatling simulations stand beside the tests, under {@code src/test/java}, where Gatling's plugin looks for them.
 */
@NullMarked
package io.cumul.load;

import org.jspecify.annotations.NullMarked;
