package io.cumul.redis;

/** Why a call got no answer from Redis. Thrown nowhere: it only travels in a failed future, so it carries no trace. */
final class Unreached extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unreached(String reason) {
        super(reason, null, false, false);
    }

    static Unreached late() {
        return new Unreached("no answer within the deadline");
    }

    static Unreached busy() {
        return new Unreached("too many calls are under way");
    }

    static Unreached leftAlone() {
        return new Unreached("Redis is left alone after failures in a row");
    }
}
