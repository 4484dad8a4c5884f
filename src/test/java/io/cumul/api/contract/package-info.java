/** Holds requests and answers against the OpenAPI document that the gateway serves. */
@NullMarked
package io.cumul.api.contract;

import org.jspecify.annotations.NullMarked;
