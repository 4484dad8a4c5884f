/**
 * Completes the published contract (OpenAPI) with what the code says elsewhere: which fields are required, what their form
 * is, and every problem that each operation may answer.
 */
@NullMarked
package io.cumul.http.contract;

import org.jspecify.annotations.NullMarked;
