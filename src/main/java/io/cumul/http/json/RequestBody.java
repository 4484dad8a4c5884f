package io.cumul.http.json;

/**
 * A record that a request's body is read into, strictly. A component is required unless it is
 * {@link org.jspecify.annotations.Nullable}; the range of a value is checked where it becomes a value of the core.
 */
public interface RequestBody {}
