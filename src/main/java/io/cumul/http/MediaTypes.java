package io.cumul.http;

import jakarta.ws.rs.core.MediaType;

/** What answers are made of. */
final class MediaTypes {
    /** JSON, with the encoding that the framework would otherwise add to each answer anew. */
    static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private MediaTypes() {}
}
