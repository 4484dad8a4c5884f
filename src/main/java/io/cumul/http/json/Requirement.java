package io.cumul.http.json;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the compiler knows already: a record has its components and no others, each is required and never null
 * unless its type says {@link Nullable}, and no list holds a null.
 */
final class Requirement extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? required(parameter) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            return JsonSetter.Value.construct(required(parameter) ? Nulls.FAIL : Nulls.SET, Nulls.FAIL);
        }
        return super.findSetterInfo(annotated);
    }

    /** Names that a record has not are refused where they stand, and not only when the whole object has been read. */
    @Override
    public JsonIncludeProperties.Value findPropertyInclusionByName(MapperConfig<?> config, Annotated annotated) {
        return annotated.getRawType().isRecord()
                ? new Names(annotated.getRawType())
                : JsonIncludeProperties.Value.all();
    }

    private static boolean required(AnnotatedParameter parameter) {
        Executable constructor = (Executable) parameter.getOwner().getAnnotated();
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    /** The names of a record's components. */
    private static final class Names extends JsonIncludeProperties.Value {
        private static final long serialVersionUID = 1;

        Names(Class<?> type) {
            super(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet()));
        }
    }
}
