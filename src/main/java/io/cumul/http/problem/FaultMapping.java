package io.cumul.http.problem;

import io.cumul.http.Trace;
import io.cumul.posting.LedgerUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What becomes of a request that ended in an exception: a problem, and never a word of the exception itself. */
@Singleton
public final class FaultMapping {
    private static final Logger LOG = Logger.getLogger(FaultMapping.class);
    private static final String CHALLENGE = "ApiKey realm=\"cumul\"";
    private static final int FIRST_ERROR = 400;

    /** A fault of the request, found before there was a command. */
    @ServerExceptionMapper
    public Response problem(ProblemException fault) {
        return Problems.response(fault.problem()).build();
    }

    /** A read that the ledger did not answer. */
    @ServerExceptionMapper
    public Response unavailable(LedgerUnavailable fault) {
        LOG.warnf("The ledger did not answer a read: %s", fault.getMessage());
        return Problems.response(Problem.of(ProblemCode.LEDGER_UNAVAILABLE)).build();
    }

    /** A key that is not known. */
    @ServerExceptionMapper
    public Response unknownCaller(AuthenticationFailedException fault) {
        return challenge();
    }

    /** No key where one is needed. */
    @ServerExceptionMapper
    public Response anonymousCaller(UnauthorizedException fault) {
        return challenge();
    }

    /** A caller without the role. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault) {
        return Problems.response(Problem.of(ProblemCode.FORBIDDEN)).build();
    }

    /** What the framework itself refuses, by its status. */
    @ServerExceptionMapper
    public Response byStatus(WebApplicationException fault, ContainerRequestContext request) {
        int status = fault.getResponse().getStatus();
        if (status < FIRST_ERROR) {
            return fault.getResponse();
        }
        Problem problem = Problems.ofStatus(status);
        return switch (problem.code()) {
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> noOperation(problem);
            case UNAUTHENTICATED -> challenge();
            case INTERNAL -> defect(fault, request);
            default -> Problems.response(problem).build();
        };
    }

    /** Anything else: a defect. The log has what happened, under the trace id that the caller is told. */
    @ServerExceptionMapper
    public Response defect(Throwable fault, ContainerRequestContext request) {
        LOG.errorf(fault, "A request ended in a defect, trace %s", Trace.of(request));
        return plain(ProblemCode.INTERNAL);
    }

    private static Response noOperation(Problem problem) {
        CurrentPath path = CurrentPath.ofRequest();
        path.name();
        Response.ResponseBuilder response = Problems.response(problem);
        return problem.code() == ProblemCode.METHOD_NOT_ALLOWED
                ? response.header(HttpHeaders.ALLOW, path.allowedMethods()).build()
                : response.build();
    }

    private static Response challenge() {
        return Problems.response(Problem.of(ProblemCode.UNAUTHENTICATED))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static Response plain(ProblemCode code) {
        return Problems.response(Problem.of(code)).build();
    }
}
