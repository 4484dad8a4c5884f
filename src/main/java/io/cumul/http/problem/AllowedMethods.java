package io.cumul.http.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jspecify.annotations.Nullable;

/** The methods that a path has, for {@code Allow}, which the framework leaves out of its 405. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** The methods of the current request's path, as the header lists them. */
    static String ofCurrentPath() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        var matched =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        addMatching(matched, methods);
        return String.join(", ", methods);
    }

    private static void addMatching(RequestMapper.@Nullable RequestMatch<InitialMatch> matched, Set<String> methods) {
        if (matched == null || !(matched.value.handlers[0] instanceof ClassRoutingHandler resource)) {
            return;
        }
        String remaining = matched.remaining.isEmpty() ? "/" : matched.remaining;
        resource.getMappers().forEach((method, paths) -> {
            if (method != null && paths.map(remaining) != null) {
                methods.add(method);
            }
        });
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
    }
}
