package io.cumul.load.bench;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@link Drive} is to do, read from its command line.
 *
 * @param targets the servers; the connections of each stream take them in turn
 * @param apiKey what the caller shows
 * @param warmupSeconds how long to send before measuring
 * @param seconds how long to measure
 * @param seed what draws accounts, baskets and keys
 * @param watched the processes whose share of the processors is told, by name
 * @param streams what to send, all at once
 */
record Plan(
        List<InetSocketAddress> targets,
        String apiKey,
        double warmupSeconds,
        double seconds,
        long seed,
        Map<String, Long> watched,
        List<Stream> streams) {

    /**
     * One stream of requests.
     *
     * @param name what it is called in the figures
     * @param work what it asks for
     * @param members what its accounts' ids begin with
     * @param accounts how many there are
     * @param connections how many requests may be under way
     * @param rate how many are due in a second; 0 for a closed loop
     */
    record Stream(String name, Work work, String members, int accounts, int connections, double rate) {
        boolean open() {
            return rate > 0;
        }

        /** Reads {@code name,work,members,accounts,connections,rate}. */
        static Stream read(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 6) {
                throw new IllegalArgumentException(
                        "--stream takes name,work,members,accounts,connections,rate: " + text);
            }
            return new Stream(
                    parts[0],
                    Work.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    Double.parseDouble(parts[5]));
        }
    }

    /**
     * Reads a command line of {@code --name value} pairs.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static Plan read(String... arguments) {
        List<InetSocketAddress> targets = new ArrayList<>();
        Map<String, Long> watched = new LinkedHashMap<>();
        List<Stream> streams = new ArrayList<>();
        String apiKey = "none";
        double warmup = 0;
        double seconds = 10;
        long seed = System.nanoTime();
        for (int at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value");
            }
            String value = arguments[at + 1];
            switch (arguments[at]) {
                case "--target" -> targets.add(address(value));
                case "--key" -> apiKey = value;
                case "--warmup" -> warmup = Double.parseDouble(value);
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--watch" -> watch(watched, value);
                case "--stream" -> streams.add(Stream.read(value));
                default -> throw new IllegalArgumentException("what is " + arguments[at] + "?");
            }
        }
        if (targets.isEmpty() || streams.isEmpty()) {
            throw new IllegalArgumentException("needs --target host:port and --stream");
        }
        return new Plan(targets, apiKey, warmup, seconds, seed, watched, streams);
    }

    /** Reads {@code name=pid} into {@code watched}. */
    static void watch(Map<String, Long> watched, String text) {
        int sign = text.indexOf('=');
        watched.put(text.substring(0, sign), Long.valueOf(text.substring(sign + 1)));
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
