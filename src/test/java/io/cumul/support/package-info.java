/** What tests of several packages share: real servers, and ways to speak to a running gateway. */
@NullMarked
package io.cumul.support;

import org.jspecify.annotations.NullMarked;
