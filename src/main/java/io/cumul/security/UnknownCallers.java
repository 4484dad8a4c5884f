package io.cumul.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leaves unknown callers to the resources, whose faults are mapped to problems in one place. Otherwise each request, also of a caller
 * who is known, is searched through all paths once more, to have the path's form at hand should the caller turn out to be unknown.
 */
@Singleton
public class UnknownCallers {
    /** Where the look-up of callers is set up, after it, since the framework's come first; at 199 its failures are prepared for. */
    private static final int PRIORITY = 200;

    private static final String API = "/v1/";

    /** Stands behind the look-up of callers. */
    void install(@Observes Filters filters) {
        filters.register(UnknownCallers::forget, PRIORITY);
    }

    private static void forget(RoutingContext request) {
        if (request.request().path().startsWith(API)) {
            request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        request.next();
    }
}
