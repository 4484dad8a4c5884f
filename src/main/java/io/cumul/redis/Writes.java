package io.cumul.redis;

import io.cumul.encoding.OutcomeJson;
import io.cumul.posting.KeptOutcome;
import io.vertx.core.Future;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one call writes: snapshots, which only move forward, and outcomes, which are set once and never changed. One run of the
 * script writes all that may go in one command; writing it twice does no harm.
 *
 * @param parts what goes in one command
 * @param outcomeTtlMillis an outcome's time to live in milliseconds
 */
record Writes(Collection<List<Write>> parts, long outcomeTtlMillis) {
    private static final Script SCRIPT = Script.named("write-through");

    /** The writes of some snapshots and outcomes. */
    static Writes of(List<Timed> snapshots, List<KeptOutcome> outcomes, long outcomeTtlMillis, Keyspace keyspace) {
        List<Write> writes = Stream.<Write>concat(
                        snapshots.stream(), outcomes.stream().map(Kept::of))
                .toList();
        return new Writes(keyspace.parts(writes, Write::shard), outcomeTtlMillis);
    }

    /** Sends everything in one go. */
    Future<List<Response>> send(RedisConnection connection) {
        List<Future<Response>> sent =
                parts.stream().map(part -> send(part, connection)).toList();
        return Future.join(sent).map(all -> all.list());
    }

    /** Snapshots come first, since they were put first. */
    private Future<Response> send(List<Write> part, RedisConnection connection) {
        List<String> keys = new ArrayList<>(part.size());
        List<String> arguments = new ArrayList<>(2 * part.size() + 2);
        int snapshots = (int) part.stream().filter(Timed.class::isInstance).count();
        arguments.add(Integer.toString(snapshots));
        arguments.add(Long.toString(outcomeTtlMillis));
        for (Write write : part) {
            switch (write) {
                case Timed(Snapshot snapshot, long ttlMillis) -> {
                    keys.add(Keys.snapshot(snapshot.accountId()));
                    arguments.add(Long.toString(ttlMillis));
                    arguments.add(snapshot.text());
                }
                case Kept kept -> {
                    keys.add(kept.key());
                    arguments.add(kept.text());
                }
            }
        }
        return SCRIPT.run(connection, keys, arguments);
    }

    /** One thing that is written. */
    sealed interface Write {
        /** Whose it is, as far as the place matters. */
        int shard();
    }

    /**
     * A snapshot, and how long it is to be believed.
     *
     * @param snapshot the snapshot
     * @param ttlMillis its time to live in milliseconds, more than zero
     */
    record Timed(Snapshot snapshot, long ttlMillis) implements Write {
        @Override
        public int shard() {
            return snapshot.accountId().shard();
        }
    }

    /**
     * An outcome.
     *
     * @param shard whose it is
     * @param key where it is to be
     * @param text the outcome
     */
    record Kept(int shard, String key, String text) implements Write {
        static Kept of(KeptOutcome kept) {
            return new Kept(
                    kept.accountId().shard(),
                    Keys.outcome(kept.accountId(), kept.identity().key()),
                    OutcomeJson.write(kept));
        }
    }
}
