package io.cumul.checker.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A journal as a test writes it down, entry by entry, as the table would have it; a second passes with each. */
final class Written {
    static final Instant START = Instant.parse("2026-06-15T12:00:00Z");

    private final List<Line> lines = new ArrayList<>();
    private @Nullable Instant nextChangeAt;

    /** The account is opened. */
    Written() {
        note(Line.ENROL, "available 0");
    }

    /** From the next entry on, time changes the account then; null if never. */
    Written changing(@Nullable String at) {
        nextChangeAt = at == null ? null : Instant.parse(at);
        return this;
    }

    /**
     * Points move.
     *
     * @param books as {@code 1>3}
     * @param after as {@code available 60 pending 0 held 40}, of which zeros may be left out
     */
    Written move(int kind, String books, String lots, String after) {
        return move(kind, books, lots, after, null, "");
    }

    /** Points of a hold move. */
    Written hold(int kind, String books, String lots, String after, String id, String details) {
        return move(kind, books, lots, after, id, "{\"hold\":\"" + id + "\"" + details + "}");
    }

    /** Something else happens. */
    Written note(int kind, String after) {
        return add(kind, null, after, null, MissingNode.getInstance());
    }

    /** The last entry is another one. */
    Written but(UnaryOperator<Line> change) {
        lines.set(lines.size() - 1, change.apply(lines.getLast()));
        return this;
    }

    /** All lots live until then from the last entry on. */
    Written extending(String until) {
        return but(line -> new Line(
                line.seq(),
                line.kind(),
                line.move(),
                line.at(),
                line.after(),
                line.about(),
                Instant.parse(until),
                line.tier(),
                line.holdId(),
                line.details()));
    }

    /** The last entry tells a tier. */
    Written telling(String tier) {
        return but(line -> new Line(
                line.seq(),
                line.kind(),
                line.move(),
                line.at(),
                line.after(),
                line.about(),
                line.extendedTo(),
                tier,
                line.holdId(),
                line.details()));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The row that such a journal comes to, if it holds these lots and holds. */
    Row row(String lots, String holds, long held, String standing) {
        Lots read = Lots.read(lots);
        return new Row(
                1,
                lots,
                holds,
                0,
                new Row.Sums(read.sum(), read.pending(), held, nextChangeAt),
                standing,
                lines.size(),
                START,
                lines.getLast().at());
    }

    private Written move(int kind, String books, String lots, String after, @Nullable String hold, String details) {
        Lots read = Lots.read(lots);
        Line.Move move = new Line.Move(books.charAt(0) - '0', books.charAt(2) - '0', read.sum(), read);
        return add(kind, move, after, hold, json(details));
    }

    private Written add(int kind, Line.@Nullable Move move, String after, @Nullable String hold, JsonNode details) {
        Line.About about =
                move != null && (kind == Line.EARN || hold != null) ? new Line.About("o-1", null, "WEB", null) : null;
        lines.add(new Line(
                lines.size() + 1,
                kind,
                move,
                START.plusSeconds(lines.size()),
                new Line.After(
                        number(after, "available"), number(after, "pending"), number(after, "held"), nextChangeAt),
                about,
                null,
                null,
                hold,
                details));
        return this;
    }

    private static long number(String after, String name) {
        List<String> words = List.of(after.split(" ", -1));
        int at = words.indexOf(name);
        return at < 0 ? 0 : Long.parseLong(words.get(at + 1));
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : new ObjectMapper().readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException(text, none);
        }
    }
}
