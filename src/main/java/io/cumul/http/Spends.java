package io.cumul.http;

import io.cumul.http.problem.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Marks an operation that spends points or sets them aside: whatever for, it may answer {@link #REFUSALS}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Spends {
    /** What an operation may answer that spends points, beside what its shape alone says. */
    List<ProblemCode> REFUSALS = List.of(
            ProblemCode.ACCOUNT_NOT_FOUND,
            ProblemCode.ACCOUNT_FROZEN,
            ProblemCode.ACCOUNT_CLOSED,
            ProblemCode.REWARD_NOT_FOUND,
            ProblemCode.CURRENCY_MISMATCH,
            ProblemCode.PAYMENT_NOT_ALLOWED,
            ProblemCode.REWARD_UNAVAILABLE,
            ProblemCode.NOT_ELIGIBLE,
            ProblemCode.OUT_OF_STOCK,
            ProblemCode.LIMIT_REACHED,
            ProblemCode.INSUFFICIENT_POINTS);
}
