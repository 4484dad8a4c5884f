package io.cumul.http.problem;

/** Ends the handling of a request whose fault is found before there is a command. It has no stack trace: it is an answer. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Ends the request with a problem. */
    public ProblemException(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    /** The body does not have the shape of the request. */
    public static ProblemException malformed(String field, String reason) {
        return new ProblemException(Problem.of(ProblemCode.MALFORMED_REQUEST, field, reason));
    }

    /** A value is out of range. */
    public static ProblemException invalid(String field, String reason) {
        return new ProblemException(Problem.of(ProblemCode.INVALID_VALUE, field, reason));
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
