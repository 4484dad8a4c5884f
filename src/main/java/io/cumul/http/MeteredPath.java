package io.cumul.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The form of a request's path, such as {@code /v1/accounts/{accountId}}, by which the meters name the request. The framework tells it
 * them where an operation was found; elsewhere they would take the path itself, each account's another name.
 */
public final class MeteredPath {
    /** Where Quarkus' meters look for it ({@code RequestMetricInfo.HTTP_REQUEST_PATH}). */
    private static final String PLACE = "UrlPathTemplate";

    private MeteredPath() {}

    /** Tells the meters the form of the current request's path. */
    public static void name(String form) {
        Context request = Vertx.currentContext();
        if (request != null) {
            request.putLocal(PLACE, form);
        }
    }
}
