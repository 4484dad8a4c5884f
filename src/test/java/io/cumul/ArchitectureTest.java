package io.cumul;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may import whom, row by row. A row counts once its package exists, and then that package may not be empty; a
 * package that no row names may not exist.
 */
class ArchitectureTest {
    /** The request as the server has it, which a resource hands on to {@code http}. */
    private static final String REQUEST = "io.vertx.core.http";

    /** What every row may use: the JDK and the nullness annotations. */
    private static final List<String> EVERYBODY = List.of("java", "org.jspecify.annotations");

    private static final List<String> REST = List.of(
            "jakarta.ws.rs",
            "jakarta.validation",
            "jakarta.inject",
            "jakarta.enterprise",
            "jakarta.annotation",
            "org.eclipse.microprofile.openapi",
            "org.jboss.resteasy.reactive",
            "org.jboss.logging",
            "io.smallrye.mutiny",
            "io.smallrye.common.annotation",
            "io.quarkus.security",
            "com.fasterxml.jackson");

    /**
     * One row.
     *
     * @param name the package below {@code io.cumul}, with all below it
     * @param ours the packages of ours it may import, written alike
     * @param frameworks the packages of others it may import, with all below them
     */
    private record Row(String name, List<String> ours, List<String> frameworks) {
        boolean holds(String packageName) {
            return within(packageName, "io.cumul." + name);
        }

        boolean allows(String packageName) {
            return holds(packageName)
                    || ours.stream().anyMatch(allowed -> within(packageName, "io.cumul." + allowed))
                    || Stream.concat(EVERYBODY.stream(), frameworks.stream())
                            .anyMatch(allowed -> within(packageName, allowed));
        }
    }

    private static final List<String> POLICIES_KNOW =
            List.of("core.points", "core.account", "core.ledger", "core.program", "core.decision");

    private static final List<Row> ROWS = List.of(
            pure("core.points"),
            pure("core.account", "core.points"),
            pure("core.ledger", "core.points", "core.account"),
            pure("core.program", "core.points", "core.account"),
            pure("core.decision", "core.points", "core.account", "core.ledger", "core.program"),
            policy("core.enrol"),
            policy("core.earn"),
            policy("core.act"),
            policy("core.redeem"),
            policy("core.hold"),
            policy("core.refund"),
            policy("core.reward"),
            policy("core.adjust"),
            policy("core.status"),
            policy("core.settle"),
            pure("core.decide", "core"),
            new Row("sealing", List.of("core.program"), List.of("javax.crypto")),
            new Row("posting", List.of("core"), List.of("io.smallrye.mutiny")),
            new Row("encoding", List.of("core", "posting"), List.of("com.fasterxml.jackson")),
            new Row("jobs", List.of("core", "posting"), List.of("io.smallrye.mutiny", "org.jboss.logging")),
            slice("account"),
            slice("adjustment"),
            slice("earn"),
            slice("redeem"),
            slice("hold"),
            slice("refund"),
            slice("quote"),
            slice("reward"),
            slice("program", "org.yaml.snakeyaml"),
            slice("report"),
            new Row("loop", List.of(), List.of("io.vertx", "io.smallrye.mutiny")),
            adapter("postgres", "org.hibernate", "jakarta.persistence", "io.vertx", "io.quarkus.hibernate"),
            adapter("redis", "io.vertx", "io.quarkus.redis"),
            new Row(
                    "http",
                    with(POLICIES_KNOW, "posting", "config"),
                    with(REST, "io.vertx", "io.quarkus", "org.jboss.jandex")),
            new Row(
                    "security",
                    List.of("posting", "config", "http"),
                    with(REST, "io.vertx", "io.quarkus", "io.smallrye.config")),
            new Row(
                    "telemetry",
                    List.of("core.account", "posting", "jobs", "config"),
                    with(REST, "io.micrometer", "org.eclipse.microprofile", "io.smallrye.health", "io.quarkus")),
            new Row("config", List.of("posting"), List.of("io.smallrye.config", "jakarta.validation")),
            new Row(
                    "embedded",
                    List.of("config"),
                    List.of("io.smallrye.config", "io.quarkus.arc", "org.apache.commons.compress")));

    /** Knows everyone, so it has no row. */
    private static final String WIRING = "io.cumul.wiring";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.cumul");

    @TestFactory
    Stream<DynamicTest> importsOnlyWhatItsRowAllows() {
        return ROWS.stream()
                .filter(row -> !classesOf(row).isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    assertThat(classesOf(row))
                            .as("a package that exists is not empty")
                            .anyMatch(c -> !isPackageInfo(c));
                    assertThat(forbiddenImports(row)).isEmpty();
                }));
    }

    @Test
    void everyClassStandsInARow() {
        assertThat(CLASSES)
                .filteredOn(c -> !isPackageInfo(c) && !within(c.getPackageName(), WIRING))
                .allSatisfy(c -> assertThat(ROWS)
                        .as("the row of %s", c.getName())
                        .anyMatch(row -> row.holds(c.getPackageName())));
    }

    @Test
    void nobodyButTheWiringKnowsAnAdapter() {
        assertThat(importers("io.cumul.postgres", "io.cumul.redis")).allMatch(name -> within(name, WIRING));
        assertThat(importers(WIRING)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndDescribed() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
        Set<String> marked = CLASSES.stream()
                .filter(c -> isPackageInfo(c) && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(toCollection(TreeSet::new));
        assertThat(marked).containsAll(packages);
    }

    @Test
    void theCoreHasNoClockNoChanceAndNoInput() {
        Pattern impure = Pattern.compile(
                "java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Random|UUID|Timer|Scanner)|java\\.util\\.random\\..*"
                        + "|java\\.util\\.concurrent\\.(ThreadLocalRandom|Executor.*|.*Future)|java\\.(io|nio|net|sql)\\..*"
                        + "|java\\.lang\\.(Thread|Process|ProcessBuilder|Runtime)");
        Set<String> askers = Set.of("now", "currentTimeMillis", "nanoTime", "random", "systemDefault");
        assertThat(CLASSES.stream()
                        .filter(c -> within(c.getPackageName(), "io.cumul.core"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d ->
                                impure.matcher(d.getTargetClass().getName()).matches())
                        // Enums and lambdas name it; it does nothing
                        .filter(d -> !d.getTargetClass().isEquivalentTo(Serializable.class))
                        .map(Dependency::getDescription))
                .isEmpty();
        assertThat(CLASSES.stream()
                        .filter(c -> within(c.getPackageName(), "io.cumul.core"))
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> within(call.getTargetOwner().getPackageName(), "java"))
                        .filter(call -> askers.contains(call.getTarget().getName()))
                        .map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    @Test
    void noNameHidesWhatAClassIs() {
        assertThat(CLASSES).noneMatch(c -> c.getSimpleName().matches(".*(Manager|Helper|Utils?|Impl|Dto|DTO)"));
    }

    private static Set<String> forbiddenImports(Row row) {
        return classesOf(row).stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !d.getTargetClass().getBaseComponentType().isPrimitive())
                .filter(d ->
                        !row.allows(d.getTargetClass().getBaseComponentType().getPackageName()))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getBaseComponentType().getName())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> importers(String... packages) {
        List<String> closed = List.of(packages);
        return CLASSES.stream()
                .filter(c -> closed.stream().noneMatch(own -> within(c.getPackageName(), own)))
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> closed.stream()
                                .anyMatch(p -> within(
                                        d.getTargetClass()
                                                .getBaseComponentType()
                                                .getPackageName(),
                                        p))))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static List<JavaClass> classesOf(Row row) {
        return CLASSES.stream().filter(c -> row.holds(c.getPackageName())).toList();
    }

    private static boolean isPackageInfo(JavaClass c) {
        return c.getSimpleName().equals("package-info");
    }

    private static boolean within(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static Row pure(String name, String... ours) {
        return new Row(name, List.of(ours), List.of());
    }

    /** One policy area each: they never know each other. */
    private static Row policy(String name) {
        return new Row(name, POLICIES_KNOW, List.of());
    }

    /** A feature at the surface: it knows neither another feature's inside nor an adapter. */
    private static Row slice(String name, String... frameworks) {
        return new Row(
                name, List.of("core", "posting", "http", "config", "sealing"), with(with(REST, REQUEST), frameworks));
    }

    /** An adapter knows the owners of the ports it implements. */
    private static Row adapter(String name, String... frameworks) {
        return new Row(
                name,
                List.of(
                        "core",
                        "posting",
                        "encoding",
                        "loop",
                        "config",
                        "jobs",
                        "account",
                        "earn",
                        "redeem",
                        "hold",
                        "quote",
                        "program",
                        "reward"),
                with(
                        List.of(frameworks),
                        "io.smallrye.mutiny",
                        "org.jboss.logging",
                        "jakarta.enterprise",
                        "jakarta.inject"));
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
