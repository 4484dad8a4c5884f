import io.cumul.embedded.EmbeddedServers;
import io.cumul.embedded.StartFault;
import java.nio.file.Path;

/**
 * Starts the durable PostgreSQL and the Redis that the gateway's embedded form brings, says where they are, and stops them
 * when its input ends, so that they cannot outlive the script that holds the other end of it.
 */
final class Servers {
    public static void main(String... arguments) throws Exception {
        try {
            EmbeddedServers.start(EmbeddedServers.Wish.both(Path.of(arguments[0])))
                    .forEach((name, value) -> System.out.println(name + "=" + value));
        } catch (StartFault fault) {
            System.out.println("fault=" + fault.getMessage());
            System.exit(1);
        }
        System.out.println("ready");
        System.in.transferTo(System.err);
        System.exit(0);
    }
}
