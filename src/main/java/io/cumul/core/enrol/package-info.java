/**
 * The policy for enrolling a member and for replacing the profile.
 */
@NullMarked
package io.cumul.core.enrol;

import org.jspecify.annotations.NullMarked;
