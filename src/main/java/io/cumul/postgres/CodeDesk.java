package io.cumul.postgres;

import static io.cumul.postgres.Columns.longs;
import static io.cumul.postgres.Columns.texts;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Terms;
import io.cumul.core.decision.Posted;
import io.cumul.core.program.reward.SealedCode;
import io.cumul.posting.Judged;
import io.cumul.posting.Judged.EntryRef;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hands out codes in the transaction of the flush that takes them from stock, and finds again those that earlier ones have handed
 * out. Codes that come back are free before any is handed out, as their stock is.
 */
final class CodeDesk {
    private final SqlConnection connection;
    private final Judged judged;
    private final String programId;
    private final Map<EntryRef, Map<Integer, SealedCode>> codes = new HashMap<>();
    private final Set<EntryRef> fresh = new HashSet<>();

    private CodeDesk(SqlConnection connection, Judged judged, String programId) {
        this.connection = connection;
        this.judged = judged;
        this.programId = programId;
    }

    /**
     * Serves a batch that was judged.
     *
     * @return the same with the codes that its callers are to get; fails with {@link Lacking} if the pool has too few
     */
    static Future<Judged> serve(SqlConnection connection, Judged judged, String programId) {
        CodeDesk desk = new CodeDesk(connection, judged, programId);
        List<Future<?>> sent = Stream.of(desk.takeBack(), desk.handOut(), desk.find())
                .flatMap(List::stream)
                .toList();
        return sent.isEmpty()
                ? Future.succeededFuture(judged)
                : Future.all(sent).map(done -> desk.served());
    }

    private List<Future<?>> takeBack() {
        List<EntryRef> back = judged.codesBack();
        return back.isEmpty() ? List.of() : List.of(Rows.read(connection, row -> {}, RewardSql.TAKE_BACK, refs(back)));
    }

    private List<Future<?>> handOut() {
        List<Place> places = new ArrayList<>();
        for (Posted posted : judged.entries()) {
            Terms.Reward reward = posted.redeemed();
            for (int place = 1; reward != null && place <= posted.codesDue(); place++) {
                fresh.add(EntryRef.of(posted));
                places.add(new Place(reward.rewardId(), EntryRef.of(posted), place));
            }
        }
        if (places.isEmpty()) {
            return List.of();
        }
        return List.of(Rows.read(
                        connection,
                        this::code,
                        RewardSql.HAND_OUT,
                        texts(places, Place::rewardId),
                        longs(places, place -> place.ref().accountId().shard()),
                        texts(places, place -> place.ref().accountId().value()),
                        longs(places, place -> place.ref().seq()),
                        longs(places, Place::place),
                        programId)
                .map(handed -> {
                    if (handed != places.size()) {
                        throw new Lacking(handed, places.size());
                    }
                    return handed;
                }));
    }

    /** Codes of entries that the batch only tells again. */
    private List<Future<?>> find() {
        List<EntryRef> told = judged.replies().stream()
                .flatMap(reply -> reply instanceof Reply.Settled(Outcome outcome, boolean replayed)
                                && outcome instanceof Outcome.Done(Posted own)
                                && own.codesDue() > 0
                        ? Stream.of(EntryRef.of(own))
                        : Stream.empty())
                .filter(ref -> !fresh.contains(ref))
                .distinct()
                .toList();
        return told.isEmpty() ? List.of() : List.of(Rows.read(connection, this::code, RewardSql.HANDED, refs(told)));
    }

    private Judged served() {
        Map<EntryRef, List<SealedCode>> all = new HashMap<>();
        codes.forEach((ref, byPlace) -> all.put(ref, List.copyOf(byPlace.values())));
        return judged.handing(all);
    }

    private void code(Row row) {
        codes.computeIfAbsent(new EntryRef(new AccountId(row.getString(0)), row.getLong(1)), first -> new TreeMap<>())
                .put(row.getInteger(2), new SealedCode(row.getString(3), row.getString(4)));
    }

    private static Object[] refs(List<EntryRef> refs) {
        return new Object[] {
            longs(refs, ref -> ref.accountId().shard()),
            texts(refs, ref -> ref.accountId().value()),
            longs(refs, EntryRef::seq)
        };
    }

    /** One code that is due. */
    private record Place(String rewardId, EntryRef ref, int place) {}

    /** The pool has fewer codes than its stock says: a defect, and only those are to suffer who wish for them. */
    static final class Lacking extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lacking(int handed, int due) {
            super(handed + " codes are there of " + due + " that were in stock");
        }
    }
}
