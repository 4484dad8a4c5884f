package io.cumul.http.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Answers what fails before it reaches a resource, such as a request without a host. The server's own answer would be of
 * another form, and shows, in development, the stack.
 */
@Singleton
public class UnroutedFaults {
    private static final Logger LOG = Logger.getLogger(UnroutedFaults.class);

    private final RoutedProblems problems;

    /** Answers in the form of all problems. */
    UnroutedFaults(RoutedProblems problems) {
        this.problems = problems;
    }

    /** Stands before the server's own handler of failures, which comes last. */
    void install(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        Problem problem = Problems.ofStatus(request.statusCode());
        String trace = RoutedProblems.trace(request);
        if (problem.code() == ProblemCode.INTERNAL) {
            LOG.errorf(request.failure(), "A request ended in a defect, trace %s", trace);
        }
        problems.answer(request, problem, trace);
    }
}
