/** Who calls: API keys and the roles they give. */
@NullMarked
package io.cumul.security;

import org.jspecify.annotations.NullMarked;
