package io.cumul.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** One connection to a gateway, kept for every request, which an HTTP client leaves to chance. */
final class OneConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream answers;

    OneConnection(URI gateway) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request of the checkout and gives the whole answer as text. */
    String send(String method, String path, String body) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: demo-checkout\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: k\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(UTF_8));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = answers.read();
            if (next < 0) {
                throw new IOException("the connection was closed after: " + answer);
            }
            answer.append((char) next);
        }
        String length = answer.toString().replaceFirst("(?is).*\r\ncontent-length: *([0-9]+)\r\n.*", "$1");
        return answer + new String(answers.readNBytes(Integer.parseInt(length)), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
