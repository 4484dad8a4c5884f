/**
 * The policy for freezing accounts, for letting them go on, and for closing them.
 */
@NullMarked
package io.cumul.core.status;

import org.jspecify.annotations.NullMarked;
