package io.cumul.http.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Marks the fields that are always there: the components of the record behind a schema that cannot be null. */
final class RequiredFields {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final Map<String, ClassInfo> records = new HashMap<>();

    RequiredFields(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("io.cumul.")) {
                String name = givenName(type);
                // The core has records of the same simple names: what is given a name in the contract goes first.
                if (name != null) {
                    records.put(name, type);
                } else {
                    records.putIfAbsent(type.simpleName(), type);
                }
            }
        }
    }

    void mark(String name, Schema schema) {
        ClassInfo type = records.get(name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            boolean shown = schema.getProperties().containsKey(component.name());
            if (shown && !component.type().hasAnnotation(NULLABLE)) {
                required.add(component.name());
            }
        }
        schema.setRequired(required);
    }

    private static @Nullable String givenName(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? null : name.asString();
    }
}
