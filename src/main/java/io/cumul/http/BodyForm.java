package io.cumul.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the type of a request's body: how large it may be, and how it may be written, where that is not as usual. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BodyForm {
    /** The largest body, in bytes. */
    int maxBytes();

    /** Whether it may be YAML as well as JSON. */
    boolean yaml() default false;

    /** Whether it is newline-delimited JSON, and nothing else. */
    boolean lines() default false;
}
