package io.cumul.proof;

import io.cumul.support.GatewayServers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a console of the gateways' Redis, who plays tricks on its memory. */
final class RedisConsole {
    private RedisConsole() {}

    /** What Redis knows of an account, which it must. */
    static Snapshot snapshot(String member) {
        String key = send("KEYS", "cumul:*:a:" + member).getFirst();
        return new Snapshot(key, send("GET", key).getFirst());
    }

    /** Makes Redis believe what it knew at another time. */
    static void believe(Snapshot earlier) {
        send("SET", earlier.key(), earlier.text());
    }

    /** Makes Redis forget an account. */
    static void forgetAccount(String member) {
        send("KEYS", "cumul:*:a:" + member).forEach(key -> send("DEL", key));
    }

    /** Sends a command, and gives the strings of its answer. */
    private static List<String> send(String... words) {
        URI redis = URI.create(GatewayServers.settings().get("quarkus.redis.hosts"));
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                command.append('$').append(word.getBytes(StandardCharsets.UTF_8).length);
                command.append("\r\n").append(word).append("\r\n");
            }
            socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
            List<String> answer = new ArrayList<>();
            read(new BufferedInputStream(socket.getInputStream()), answer);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(InputStream in, List<String> answer) throws IOException {
        String line = line(in);
        switch (line.charAt(0)) {
            case '+', ':' -> answer.add(line.substring(1));
            case '$' -> {
                int length = Integer.parseInt(line, 1, line.length(), 10);
                if (length >= 0) {
                    answer.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                    line(in);
                }
            }
            case '*' -> {
                int count = Integer.parseInt(line, 1, line.length(), 10);
                for (int i = 0; i < count; i++) {
                    read(in, answer);
                }
            }
            default -> throw new AssertionError(line);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("Redis has hung up");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    /**
     * What Redis knew of an account.
     *
     * @param key where
     * @param text what
     */
    record Snapshot(String key, String text) {}
}
