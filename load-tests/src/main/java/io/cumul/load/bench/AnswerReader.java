package io.cumul.load.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds an HTTP/1.1 answer's end in what has arrived, and of the rest reads only the status and the length. */
final class AnswerReader {
    private static final int NOT_YET = -1;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    /** Makes a letter of a header's name small, and leaves {@code -} and {@code :} as they are. */
    private static final int SMALL = 0x20;

    private int body;
    private int end;

    /** Forgets the answer before. */
    void reset() {
        body = NOT_YET;
        end = NOT_YET;
    }

    /** Whether {@code in}, written up to its position, holds a whole answer. */
    boolean complete(ByteBuffer in) {
        if (end == NOT_YET) {
            readHead(in);
        }
        return end != NOT_YET && in.position() >= end;
    }

    /** The answer's status. */
    static int status(ByteBuffer in) {
        return digit(in, STATUS_AT) * 100 + digit(in, STATUS_AT + 1) * 10 + digit(in, STATUS_AT + 2);
    }

    /** The answer's body. */
    String body(ByteBuffer in) {
        byte[] text = new byte[end - body];
        in.get(body, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void readHead(ByteBuffer in) {
        int filled = in.position();
        int length = NOT_YET;
        int line = 0;
        for (int at = 0; at + 1 < filled; at++) {
            if (in.get(at) != '\r' || in.get(at + 1) != '\n') {
                continue;
            }
            if (at == line) {
                if (length == NOT_YET) {
                    throw new IllegalStateException("an answer that does not say how long it is");
                }
                body = at + 2;
                end = body + length;
                return;
            }
            if (isLength(in, line, at)) {
                length = number(in, line + LENGTH.length, at);
            }
            line = at + 2;
        }
    }

    private static boolean isLength(ByteBuffer in, int from, int to) {
        if (to - from <= LENGTH.length) {
            return false;
        }
        for (int at = 0; at < LENGTH.length; at++) {
            if ((in.get(from + at) | SMALL) != LENGTH[at]) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuffer in, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (in.get(at) != ' ') {
                number = number * 10 + digit(in, at);
            }
        }
        return number;
    }

    private static int digit(ByteBuffer in, int at) {
        return in.get(at) - '0';
    }
}
