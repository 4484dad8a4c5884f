package io.cumul.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {
    private Ports() {}

    /** Whether somebody listens on {@code port}, 1 to 65535, at any address of this machine. */
    public static boolean inUse(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return !probe.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /** {@code wanted}, or one that is free now where that is 0; a {@link StartFault} if the wanted one is taken. */
    static int choose(int wanted, String setting) {
        if (wanted == 0) {
            return free();
        }
        if (inUse(wanted)) {
            throw new StartFault(
                    "Port %d, which %s asks for, is in use: stop what listens there, or choose another port."
                            .formatted(wanted, setting));
        }
        return wanted;
    }

    private static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw Faults.of("No free port was found for the embedded servers", e, "see that loopback is up");
        }
    }
}
