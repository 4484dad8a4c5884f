package io.cumul.redis;

import io.cumul.core.account.AccountId;
import io.cumul.encoding.OutcomeJson;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The looks of one round trip. Each key is asked for once and each snapshot read once, however many want it. */
final class Looks {
    private final List<Wanted> wanted;
    private final List<Part> parts;
    private final Map<AccountId, Snapshot.@Nullable Read> snapshots = new HashMap<>();

    Looks(List<Wanted> wanted, Keyspace keyspace) {
        this.wanted = wanted;
        this.parts =
                keyspace.parts(wanted, Wanted::shard).stream().map(Part::of).toList();
    }

    /** Asks, in as few commands as the keys allow, and gives what each look found, in order. */
    Future<List<Found>> ask(RedisConnection connection) {
        List<Future<Response>> asked =
                parts.stream().map(part -> connection.send(part.request())).toList();
        return Future.join(asked).map(all -> found(all.list()));
    }

    private List<Found> found(List<Response> values) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).read(values.get(i), texts);
        }
        return wanted.stream().map(look -> found(look, texts)).toList();
    }

    private Found found(Wanted look, Map<String, String> texts) {
        String outcome = look.outcomeKey() == null ? null : texts.get(look.outcomeKey());
        return new Found(snapshot(look, texts), outcome(look.accountId(), look.key(), outcome));
    }

    private Snapshot.@Nullable Read snapshot(Wanted look, Map<String, String> texts) {
        String key = look.snapshotKey();
        return key == null
                ? null
                : snapshots.computeIfAbsent(look.accountId(), accountId -> {
                    String text = texts.get(key);
                    return text == null ? null : Snapshot.read(text, accountId);
                });
    }

    /** What cannot be read is as good as none. */
    private static @Nullable KeptOutcome outcome(
            AccountId accountId, @Nullable IdempotencyKey key, @Nullable String text) {
        if (key == null || text == null) {
            return null;
        }
        try {
            return OutcomeJson.read(accountId, key, text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /**
     * What one look found.
     *
     * @param snapshot the snapshot, if it was wanted and there is one
     * @param outcome the outcome, if it was wanted and there is one
     */
    record Found(Snapshot.@Nullable Read snapshot, @Nullable KeptOutcome outcome) {}

    /**
     * What one command asks for.
     *
     * @param keys each once
     */
    private record Part(Collection<String> keys) {
        static Part of(List<Wanted> looks) {
            Set<String> keys = new LinkedHashSet<>();
            for (Wanted look : looks) {
                if (look.snapshotKey() != null) {
                    keys.add(look.snapshotKey());
                }
                if (look.outcomeKey() != null) {
                    keys.add(look.outcomeKey());
                }
            }
            return new Part(keys);
        }

        Request request() {
            Request request = Request.cmd(Command.MGET);
            keys.forEach(request::arg);
            return request;
        }

        void read(Response values, Map<String, String> texts) {
            int i = 0;
            for (String key : keys) {
                Response value = i < values.size() ? values.get(i) : null;
                if (value != null) {
                    texts.put(key, value.toString());
                }
                i++;
            }
        }
    }
}
