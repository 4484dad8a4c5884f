/** Each code of a problem document, and which one is the answer where several apply. */
@NullMarked
package io.cumul.api.problem;

import org.jspecify.annotations.NullMarked;
