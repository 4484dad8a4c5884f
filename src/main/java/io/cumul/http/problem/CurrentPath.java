package io.cumul.http.problem;

import io.cumul.http.MeteredPath;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * What the framework does not tell of a path when it turns a request away whose resource it has found, but no operation: the methods
 * that there are, and the path's form.
 *
 * @param resource the form of the resource's path; empty if there is no resource
 * @param operations the form of the rest of the path, by the method that it has there
 */
record CurrentPath(String resource, SortedMap<String, String> operations) {
    /** The path of the current request. */
    static CurrentPath ofRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        var matched =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        SortedMap<String, String> operations = new TreeMap<>();
        if (matched == null) {
            return new CurrentPath("", operations);
        }
        if (matched.value.handlers[0] instanceof ClassRoutingHandler resource) {
            String remaining = matched.remaining.isEmpty() ? "/" : matched.remaining;
            resource.getMappers().forEach((method, paths) -> {
                var found = paths.map(remaining);
                if (method != null && found != null) {
                    operations.put(method, found.template.template);
                }
            });
        }
        return new CurrentPath(matched.template.template, operations);
    }

    /** The methods that it has, as {@code Allow} lists them. */
    String allowedMethods() {
        Set<String> methods = new TreeSet<>(operations.keySet());
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    /** Tells the meters its form. */
    void name() {
        String rest = operations.values().stream().findFirst().orElse("/");
        MeteredPath.name(rest.equals("/") ? resource : resource + rest);
    }
}
