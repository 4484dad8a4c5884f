package io.cumul.embedded;

/**
 * Whether a gateway runs in this process, so that its servers can outlast it. Kept in a system property for the same
 * reason as {@link RunningServers}: the gateway that leaves need not be of the class loader that started the servers.
 */
public final class GatewayPresence {
    private static final String PROPERTY = "io.cumul.gateway.present";

    private GatewayPresence() {}

    /** The gateway is about to start. */
    public static void begins() {
        System.setProperty(PROPERTY, "true");
    }

    /** The gateway has stopped and needs its servers no more. */
    public static void ends() {
        System.clearProperty(PROPERTY);
    }

    /**
     * Whether a gateway of this process has begun and not ended. Public because a caller of the same package may be of
     * another class loader, and then of another package to the JVM.
     */
    public static boolean isPresent() {
        return System.getProperty(PROPERTY) != null;
    }
}
