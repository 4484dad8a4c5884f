package io.cumul.http.contract;

import io.cumul.http.Keyed;
import io.cumul.http.Refuses;
import io.cumul.http.Spends;
import io.cumul.http.WritesNothing;
import io.cumul.http.problem.ProblemCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What the method behind an operation says of it.
 *
 * @param keyed whether it acts under an idempotency key
 * @param writesNothing whether it changes nothing, whatever its method
 * @param refuses what it may answer beside what its shape says
 */
record OperationCode(boolean keyed, boolean writesNothing, List<ProblemCode> refuses) {
    /** A method that says nothing. */
    static final OperationCode NONE = new OperationCode(false, false, List.of());

    /** Of every operation, by its id. */
    static Map<String, OperationCode> all(IndexView index) {
        Map<String, OperationCode> all = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            all.put(
                    operation.value("operationId").asString(),
                    of(operation.target().asMethod()));
        }
        return all;
    }

    private static OperationCode of(MethodInfo method) {
        return new OperationCode(
                method.hasAnnotation(Keyed.class), method.hasAnnotation(WritesNothing.class), refuses(method));
    }

    private static List<ProblemCode> refuses(MethodInfo method) {
        AnnotationInstance refuses = method.annotation(Refuses.class);
        Stream<ProblemCode> own = refuses == null
                ? Stream.empty()
                : Arrays.stream(refuses.value().asEnumArray()).map(ProblemCode::valueOf);
        Stream<ProblemCode> spending = method.hasAnnotation(Spends.class) ? Spends.REFUSALS.stream() : Stream.empty();
        return Stream.concat(spending, own).distinct().toList();
    }
}
