package io.cumul.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so where the gateway does, a user namespace of its own makes it
 * somebody else; where the system forbids those (many containers), the user {@code nobody} does, who then owns the data.
 */
final class ServerUser {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final boolean root;

    private ServerUser(List<String> prefix, boolean root) {
        this.prefix = prefix;
        this.root = root;
    }

    /** The first way that works here; a {@link StartFault} when the gateway is root and there is none. */
    static ServerUser choose() {
        Command.Result whoami = Command.run(LIMIT, List.of("id", "-u"));
        if (!whoami.succeeded() || !whoami.output().equals("0")) {
            return new ServerUser(List.of(), false);
        }
        for (List<String> way : List.of(NAMESPACE, AS_NOBODY)) {
            Command.Result somebody = Command.run(LIMIT, joined(way, List.of("id", "-u")));
            if (somebody.succeeded() && !somebody.output().equals("0")) {
                return new ServerUser(way, true);
            }
        }
        throw new StartFault(
                "PostgreSQL does not run as root, and this system offers neither unshare nor setpriv to change that:"
                        + " start the gateway as another user.");
    }

    /** {@code words} as a command of this user. */
    List<String> command(List<String> words) {
        return joined(prefix, words);
    }

    /** Gives {@code folder} and what is in it to this user, whoever had it at an earlier start. */
    void own(Path folder) {
        if (root) {
            String owner = prefix.equals(AS_NOBODY) ? NOBODY : "0";
            Command.run(LIMIT, List.of("chown", "-R", owner + ":" + owner, folder.toString()));
        }
    }

    /** A {@link StartFault} if this user cannot get at {@code program}, as below another user's home. */
    void requireAccess(Path program) {
        if (!prefix.isEmpty()
                && !Command.run(LIMIT, command(List.of("test", "-x", program.toString())))
                        .succeeded()) {
            throw new StartFault(("PostgreSQL does not run as root, and the user nobody cannot reach %s:"
                            + " set CUMUL_EMBEDDED_DATA to a folder that others may enter, or start the gateway as another user.")
                    .formatted(program.getParent()));
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
