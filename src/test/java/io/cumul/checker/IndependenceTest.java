package io.cumul.checker;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the checker is made of. */
class IndependenceTest {
    private static final List<String> ITS_OWN = List.of(
            "io.cumul.checker", "java", "com.fasterxml.jackson", "com.sun.net.httpserver", "org.jspecify.annotations");
    private static final List<String> ITS_TESTS = List.of("org.junit", "org.assertj", "com.tngtech.archunit");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.cumul.checker");

    @Test
    void itSharesNoCodeWithTheGateway() {
        assertThat(CLASSES.size()).isGreaterThan(40);
        Set<String> foreign = CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(c -> !c.isPrimitive() && !allowed(c))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(foreign).isEmpty();
    }

    private static boolean allowed(JavaClass c) {
        return ITS_OWN.stream().anyMatch(root -> within(c, root))
                || ITS_TESTS.stream().anyMatch(root -> within(c, root));
    }

    private static boolean within(JavaClass c, String root) {
        return c.getPackageName().equals(root) || c.getPackageName().startsWith(root + ".");
    }
}
