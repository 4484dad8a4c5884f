package io.cumul.embedded;

import java.util.List;
import java.util.Locale;

/** The systems for which the class path may hold server programs, with the names of those programs' resources. */
enum Platform {
    LINUX_AMD64("postgres-linux-x86_64.txz"),
    LINUX_ARM64("postgres-linux-arm_64.txz"),
    MAC_AMD64("postgres-darwin-x86_64.txz"),
    MAC_ARM64("postgres-darwin-arm_64.txz");

    private final String postgresArchive;

    Platform(String postgresArchive) {
        this.postgresArchive = postgresArchive;
    }

    /** The resource that holds PostgreSQL: a tar archive, packed by xz. */
    String postgresArchive() {
        return postgresArchive;
    }

    /** The resources that hold a Redis server, the preferred one first. */
    List<String> redisPrograms() {
        return switch (this) {
            // The first needs OpenSSL 3 of the system, the second is static and needs nothing.
            case LINUX_AMD64 -> List.of("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");
            case LINUX_ARM64 -> List.of("redis-server-6.2.7-linux-arm64");
            case MAC_AMD64 -> List.of("redis-server-6.2.6-v5-darwin-amd64");
            case MAC_ARM64 -> List.of("redis-server-6.2.6-v5-darwin-arm64");
        };
    }

    /** This machine's platform; a {@link StartFault} where none fits. */
    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The platform of a system and a processor, named as in Java's system properties. */
    static Platform of(String system, String processor) {
        boolean amd64 = processor.equals("amd64") || processor.equals("x86_64");
        boolean arm64 = processor.equals("aarch64") || processor.equals("arm64");
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux") && (amd64 || arm64)) {
            return amd64 ? LINUX_AMD64 : LINUX_ARM64;
        }
        if (name.startsWith("mac") && (amd64 || arm64)) {
            return amd64 ? MAC_AMD64 : MAC_ARM64;
        }
        throw new StartFault(
                "The embedded servers run on Linux and macOS with an x86-64 or arm64 processor, not on %s (%s):"
                                .formatted(system, processor)
                        + " set QUARKUS_DATASOURCE_REACTIVE_URL and QUARKUS_REDIS_HOSTS to servers of your own.");
    }
}
