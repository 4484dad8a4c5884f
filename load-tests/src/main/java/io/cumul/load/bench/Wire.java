package io.cumul.load.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One kept connection to a server, with at most one request under way. */
final class Wire {
    private static final int REQUEST_BYTES = 4 * 1024;
    private static final int ANSWER_BYTES = 16 * 1024;

    private final Traffic traffic;
    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer out = ByteBuffer.allocateDirect(REQUEST_BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER_BYTES);
    private final AnswerReader reader = new AnswerReader();

    private SocketChannel channel;
    private SelectionKey key;
    private long startedAt;

    Wire(Traffic traffic, InetSocketAddress server, Selector selector) throws IOException {
        this.traffic = traffic;
        this.server = server;
        this.selector = selector;
        this.channel = SocketChannel.open(server);
        this.key = register(channel);
    }

    /** Sends the mix's next request, whose latency counts from {@code start}. */
    void send(RequestMix mix, long start) throws IOException {
        startedAt = start;
        reader.reset();
        in.clear();
        out.clear();
        mix.next(out);
        out.flip();
        flush();
    }

    /** Does what the channel is ready for. */
    void ready() throws IOException {
        if (key.isWritable()) {
            flush();
        }
        if (!key.isReadable()) {
            return;
        }
        int read;
        try {
            read = channel.read(in);
        } catch (IOException reset) {
            read = -1;
        }
        if (read < 0) {
            reconnect();
            traffic.broken(this);
        } else if (reader.complete(in)) {
            traffic.answered(this, AnswerReader.status(in), startedAt);
        } else if (!in.hasRemaining()) {
            throw new IOException("an answer of more than " + ANSWER_BYTES + " bytes");
        }
    }

    /** The body of the answer that has just come. */
    String body() {
        return reader.body(in);
    }

    void close() throws IOException {
        channel.close();
    }

    private void flush() throws IOException {
        try {
            channel.write(out);
        } catch (IOException gone) {
            // The read that follows finds the same, and deals with it
            out.position(out.limit());
        }
        int interest = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != interest) {
            key.interestOps(interest);
        }
    }

    /** A server that is gone altogether ends the run with the exception of the connection. */
    private void reconnect() throws IOException {
        channel.close();
        channel = SocketChannel.open(server);
        key = register(channel);
    }

    private SelectionKey register(SocketChannel opened) throws IOException {
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        return opened.register(selector, SelectionKey.OP_READ, this);
    }
}
