package io.cumul.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A wire to PostgreSQL that is cut, each time it is laid anew, after a random number of bytes in either direction. */
final class CuttingProxy implements AutoCloseable {
    private static final int BUFFER = 8_192;

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Random random;
    private final int mostBytes;
    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * Opens the wire's near end.
     *
     * @param host where PostgreSQL listens
     * @param port where PostgreSQL listens
     * @param random says after how many bytes each wire is cut
     * @param mostBytes the most bytes a wire carries in one direction
     */
    CuttingProxy(String host, int port, Random random, int mostBytes) throws IOException {
        this.host = host;
        this.port = port;
        this.random = random;
        this.mostBytes = mostBytes;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where the near end is. */
    int port() {
        return door.getLocalPort();
    }

    /** How often a wire was cut. */
    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(CuttingProxy::drop);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                lay(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lay(Socket near) throws IOException {
        Socket far = new Socket(host, port);
        open.add(near);
        open.add(far);
        int bytes = random.nextInt(mostBytes);
        boolean outward = random.nextBoolean();
        carry(near, far, outward ? bytes : Long.MAX_VALUE);
        carry(far, near, outward ? Long.MAX_VALUE : bytes);
    }

    private void carry(Socket from, Socket to, long budget) {
        AtomicLong left = new AtomicLong(budget);
        Thread.ofVirtual().start(() -> {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    int passes = (int) Math.min(read, left.getAndAdd(-read));
                    out.write(buffer, 0, Math.max(0, passes));
                    if (passes < read) {
                        cuts.incrementAndGet();
                        return;
                    }
                }
            } catch (IOException broken) {
                // The other direction was cut.
            } finally {
                drop(from);
                drop(to);
            }
        });
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
