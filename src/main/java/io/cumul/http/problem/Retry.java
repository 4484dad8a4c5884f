package io.cumul.http.problem;

/** What repeating a request could help. */
public enum Retry {
    /** Nothing: the request itself has to change. */
    NEVER,
    /** The same request under the same key may succeed, and can never act twice. */
    SAME_KEY,
    /** The same request may succeed later, but only under a new key, for this answer is kept under the old one. */
    NEW_KEY
}
