package io.cumul.http.problem;

import io.cumul.http.FullLanes;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.HttpMethod;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jspecify.annotations.Nullable;

/** What the framework does not tell of the path of a request that it turns away: the methods there are, and its form. */
final class CurrentPath {
    private CurrentPath() {}

    /** The methods of the current request's path, as {@code Allow} lists them. */
    static String allowedMethods() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        var matched =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        addMatching(matched, methods);
        return String.join(", ", methods);
    }

    /**
     * Tells the meters the form of the current request's path, which the framework does only where an operation was found: they
     * would name the request by its path, each account's by another name.
     */
    static void name() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        var matched =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        Context context = Vertx.currentContext();
        if (matched != null && context != null) {
            context.putLocal(FullLanes.PATH_TEMPLATE, form(matched));
        }
    }

    private static String form(RequestMapper.RequestMatch<InitialMatch> matched) {
        String resource = matched.template.template;
        if (!(matched.value.handlers[0] instanceof ClassRoutingHandler operations)) {
            return resource;
        }
        String remaining = matched.remaining.isEmpty() ? "/" : matched.remaining;
        return operations.getMappers().values().stream()
                .map(paths -> paths.map(remaining))
                .filter(Objects::nonNull)
                .map(found -> found.template.template)
                .filter(path -> !path.equals("/"))
                .findFirst()
                .map(path -> resource + path)
                .orElse(resource);
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
