package io.cumul.checker.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As much of Redis' protocol as it takes to read strings. */
final class Redis implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /**
     * A connection.
     *
     * @param address as {@code host:port}
     */
    Redis(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        socket = new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The strings under the keys, in their order. They are asked for one by one, but all at once, as a cluster would allow. */
    List<Optional<String>> get(List<String> keys) throws IOException {
        ByteArrayOutputStream commands = new ByteArrayOutputStream();
        for (String key : keys) {
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            commands.writeBytes(("*2\r\n$3\r\nGET\r\n$" + name.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            commands.writeBytes(name);
            commands.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        socket.getOutputStream().write(commands.toByteArray());
        List<Optional<String>> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            values.add(string(key));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Optional<String> string(String key) throws IOException {
        String head = line();
        if (!head.startsWith("$")) {
            throw new IOException("Redis has no string under " + key + " but says " + head);
        }
        int length = Integer.parseInt(head.substring(1));
        if (length < 0) {
            return Optional.empty();
        }
        String value = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        line();
        return Optional.of(value);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Redis hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
