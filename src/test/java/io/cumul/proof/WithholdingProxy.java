package io.cumul.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A wire to a server that can withhold what is said to it, from a certain word on. */
final class WithholdingProxy implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket door;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Withheld trap;

    /**
     * Opens the wire's near end.
     *
     * @param server where the server listens
     */
    WithholdingProxy(URI server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where the near end is. */
    int port() {
        return door.getLocalPort();
    }

    /** Withholds what is said on the connection that next says a word for the nth time, from about there on. */
    Withheld withhold(String word, int nth) {
        Withheld withheld = new Withheld(word, nth);
        trap = withheld;
        return withheld;
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(WithholdingProxy::drop);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(server.getHost(), server.getPort());
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carryOut(near, far));
                Thread.ofVirtual().start(() -> carryIn(far, near));
            } catch (IOException closed) {
                // The door was closed, or the server is away.
            }
        }
    }

    private void carryOut(Socket near, Socket far) {
        byte[] buffer = new byte[BUFFER];
        String before = "";
        try {
            InputStream in = near.getInputStream();
            OutputStream out = far.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String said = new String(buffer, 0, read, ISO_8859_1);
                Withheld current = trap;
                if (current != null) {
                    current.hear(before, said, near);
                }
                before = said;
                out.write(buffer, 0, read);
            }
            far.shutdownOutput();
        } catch (IOException broken) {
            drop(near);
            drop(far);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void carryIn(Socket far, Socket near) {
        try (near;
                far) {
            far.getInputStream().transferTo(near.getOutputStream());
        } catch (IOException broken) {
            // So both ends are.
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is withheld, until it is let go. */
    static final class Withheld {
        private static final long PATIENCE_SECONDS = 30;

        private final String word;
        private final AtomicInteger left;
        private final CountDownLatch heard = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private volatile @Nullable Socket speaker;

        private Withheld(String word, int nth) {
            this.word = word;
            this.left = new AtomicInteger(nth);
        }

        /** Returns once the word was said and is withheld. */
        void awaitHeard() throws InterruptedException {
            if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody said " + word);
            }
        }

        /** Breaks the connection for who said it; the server does not notice, and what is withheld is still under way to it. */
        void breakOff() throws IOException {
            Socket near = speaker;
            if (near != null) {
                near.close();
            }
        }

        /** Delivers it, if there still is somebody to deliver it to. */
        void letGo() {
            free.countDown();
        }

        /** A word may begin in what was said before. */
        private void hear(String before, String now, Socket near) throws InterruptedException {
            String said = before.substring(Math.max(0, before.length() - word.length() + 1)) + now;
            for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
                if (left.decrementAndGet() == 0) {
                    speaker = near;
                    heard.countDown();
                    free.await();
                }
            }
        }
    }
}
