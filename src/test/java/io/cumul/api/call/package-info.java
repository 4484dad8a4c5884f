/** How the tests call the gateway: requests with defaults, and members of their own. */
@NullMarked
package io.cumul.api.call;

import org.jspecify.annotations.NullMarked;
