package io.cumul.http;

import io.cumul.http.problem.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation may answer beside what its shape alone says (a body may be malformed, a key may be missing, …). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    /** The codes. */
    ProblemCode[] value();
}
