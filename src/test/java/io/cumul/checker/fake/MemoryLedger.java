package io.cumul.checker.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.checker.ledger.Book;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.ledger.Kept;
import io.cumul.checker.ledger.KeyRef;
import io.cumul.checker.ledger.Row;
import io.cumul.checker.ledger.Tables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A ledger in memory that does all it should, one call after the other, and has a cache that lags behind, as it may. Tests
 * override a method to make it lie.
 */
public class MemoryLedger {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Map<String, Member> members = new HashMap<>();
    private long stock;

    /** Enrols, or replaces the profile. */
    public synchronized Told enrol(String account, String profile) {
        Member member = members.get(account);
        int status = 200;
        if (member == null) {
            member = new Member(account);
            members.put(account, member);
            member.begin();
            member.note(Entry.ENROL);
            status = CREATED;
        } else if (!member.profile.equals(profile)) {
            member.begin();
            member.lapse();
            member.note(Entry.PROFILE);
        }
        member.end();
        member.profile = profile;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("balance", member.balance(member.journal.size()));
        return Told.of(status, body);
    }

    /** Does under a key what is wished for. */
    public synchronized Told write(String account, Wish wish) {
        Member member = members.get(account);
        if (member == null) {
            return Told.problem(404, "ACCOUNT_NOT_FOUND");
        }
        Remembered earlier = member.kept.get(wish.key());
        if (earlier != null) {
            return earlier.meaning().equals(wish.meaning())
                    ? earlier.told().again()
                    : Told.problem(422, "IDEMPOTENCY_KEY_REUSED");
        }
        member.begin();
        Told told = act(member, wish);
        member.end();
        return told;
    }

    /** Decides what nothing is kept of yet. */
    protected Told act(Member member, Wish wish) {
        lapse(member);
        boolean spends = wish.earns() || wish.redeems() || wish.is("holds");
        if (spends && member.frozen()) {
            return refuse(member, wish, CONFLICT, problem("ACCOUNT_FROZEN"));
        }
        return switch (wish.operation()) {
            case "earn" -> earn(member, wish);
            case "redeem" ->
                !wish.target().isEmpty() && left() == 0
                        ? refuse(member, wish, problem("OUT_OF_STOCK").put("reason", "STOCK"))
                        : member.available() < wish.points()
                                ? refuse(member, wish, insufficient(wish, member.available()))
                                : post(member, wish);
            case "holds", "capture", "void" -> new MemoryHolds(this, member).act(wish);
            case "refunds" -> new MemoryRefunds(this, member).act(wish);
            case "adjustments" -> adjust(member, wish);
            default -> freeze(member, wish);
        };
    }

    private Told earn(Member member, Wish wish) {
        if (member.award(wish.order()).isPresent()) {
            long seq = member.award(wish.order()).get().seq();
            return refuse(member, wish, problem("ORDER_ALREADY_EARNED").put("seq", seq));
        }
        return post(member, wish);
    }

    private Told adjust(Member member, Wish wish) {
        long points = Math.abs(wish.points());
        if (wish.points() < 0 && member.available() < points) {
            return refuse(member, wish, insufficient(wish.of(points), member.available()));
        }
        Book from = wish.points() < 0 ? Book.AVAILABLE : Book.ADJUSTED;
        Book to = wish.points() < 0 ? Book.ADJUSTED : Book.AVAILABLE;
        Entry entry = member.write(Entry.ADJUST, from, to, points, null, null, MissingNode.getInstance());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("points", points);
        return keep(member, wish, CREATED, body, entry, false);
    }

    private Told freeze(Member member, Wish wish) {
        boolean frozen = wish.is("freeze");
        Entry entry = member.frozen() == frozen
                ? member.journal.getLast()
                : member.note(frozen ? Entry.FREEZE : Entry.UNFREEZE);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", frozen ? "FROZEN" : "ACTIVE");
        return keep(member, wish, OK, body, entry, true);
    }

    /** How many there are of the reward. */
    protected long left() {
        return stock;
    }

    /** So many of the reward can be had. */
    synchronized void shelve(long many) {
        stock = many;
    }

    /** Adds the entry, keeps and answers it. */
    protected final Told post(Member member, Wish wish) {
        stock -= wish.target().isEmpty() || !wish.redeems() ? 0 : 1;
        if (wish.earns()) {
            member.order(wish.order()).cents = wish.cents();
        } else {
            member.order(wish.order()).spent += wish.points();
        }
        return keep(member, wish, member.move(wish));
    }

    /** Keeps an entry as what became of a wish. */
    protected final Told keep(Member member, Wish wish, Entry entry) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("accountId", member.account)
                .put("seq", entry.seq())
                .put("kind", wish.earns() ? "EARN" : "REDEEM")
                .put("points", entry.points())
                .put("orderId", entry.order());
        if (entry.redeemedOnOrder() != null) {
            body.put("redeemedOnOrder", entry.redeemedOnOrder());
        }
        if (entry.details().has("spent")) {
            body.set("reward", JsonNodeFactory.instance.objectNode().put("rewardId", wish.target()));
        }
        return keep(member, wish, CREATED, body, entry, false);
    }

    /** Keeps and answers what was done, with the balance as it was right after. */
    final Told keep(Member member, Wish wish, int status, ObjectNode body, Entry entry, boolean shown) {
        body.set("balance", member.balance((int) entry.seq()));
        Told told = Told.of(status, body);
        Kept kept = new Kept(entry.seq(), MissingNode.getInstance(), shown, entry.at());
        member.kept.put(wish.key(), new Remembered(wish.meaning(), told, kept));
        return told;
    }

    /** Books what time has done. */
    protected void lapse(Member member) {
        member.lapse();
    }

    /** How long a hold lasts for which so much was asked. */
    protected Duration lasts(Duration asked) {
        return asked;
    }

    /** Whether a hold gives way to another one of its order. */
    protected boolean givesWay() {
        return true;
    }

    /** Captures points of a hold, whatever may be against it. */
    protected final Told captureAnyway(Member member, Wish wish) {
        return new MemoryHolds(this, member).captureAnyway(wish);
    }

    /** Makes a refund, whatever may be against it. */
    protected final Told refundAnyway(Member member, Wish wish) {
        return new MemoryRefunds(this, member).post(wish);
    }

    /** Says that a hold was given back, and does nothing. */
    protected final Told voidInWords(Member member, Wish wish) {
        return new MemoryHolds(this, member).voidInWords(wish);
    }

    /** How many of the points that were spent on what comes back come back: all of them. */
    protected long restores(long points) {
        return points;
    }

    /** Keeps a refusal and answers it. */
    protected final Told refuse(Member member, Wish wish, ObjectNode refusal) {
        return refuse(member, wish, CONFLICT, refusal);
    }

    /** Keeps a refusal and answers it with a status. */
    protected final Told refuse(Member member, Wish wish, int status, ObjectNode refusal) {
        Told told = Told.of(status, refusal);
        member.kept.put(wish.key(), new Remembered(wish.meaning(), told, new Kept(null, refusal, member.now())));
        return told;
    }

    /** The refusal of a redemption. */
    protected static ObjectNode insufficient(Wish wish, long available) {
        return problem("INSUFFICIENT_POINTS").put("requested", wish.points()).put("available", available);
    }

    /** Reads the balance, from the cache if that has it in the version wanted. */
    public synchronized Told balance(String account, long minVersion) {
        Member member = members.get(account);
        if (member == null) {
            return Told.problem(404, "ACCOUNT_NOT_FOUND");
        }
        if (member.journal.size() < minVersion) {
            ObjectNode body = problem("VERSION_NOT_REACHED").put("version", member.journal.size());
            return Told.of(412, body);
        }
        return member.cached >= minVersion
                ? new Told(200, member.balance(member.cached), false, "cache")
                : Told.of(200, member.balance(member.journal.size()));
    }

    /** Reads the newest entries. */
    public synchronized Told statement(String account, int limit) {
        Member member = members.get(account);
        if (member == null) {
            return Told.problem(404, "ACCOUNT_NOT_FOUND");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = body.putArray("entries");
        int size = member.journal.size();
        for (int i = size - 1; i >= Math.max(0, size - limit); i--) {
            lines.add(line(member.journal.get(i)));
        }
        if (size > limit) {
            body.put("next", size - limit + 1);
        }
        return Told.of(200, body);
    }

    private static ObjectNode line(Entry entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("seq", entry.seq())
                .put("points", entry.points())
                .put("at", entry.at().toString())
                .put("available", entry.availableAfter());
        if (entry.from() != null && entry.to() != null) {
            line.put("from", entry.from().name()).put("to", entry.to().name());
        }
        return entry.order() == null ? line : line.put("orderId", entry.order());
    }

    /** What stands in the tables and in the cache. */
    public synchronized Tables tables() {
        Map<String, List<Entry>> journal = new HashMap<>();
        Map<String, Row> rows = new HashMap<>();
        Map<String, Row> snapshots = new HashMap<>();
        Map<KeyRef, Kept> kept = new HashMap<>();
        members.forEach((account, member) -> {
            journal.put(account, List.copyOf(member.journal));
            rows.put(account, member.row(member.journal.size()));
            snapshots.put(account, member.row(member.cached));
            member.kept.forEach((key, remembered) -> kept.put(new KeyRef(account, key), remembered.kept()));
        });
        return new Tables(journal, rows, kept, snapshots, new HashMap<>(kept));
    }

    /** An account, which there must be. */
    protected final Member member(String account) {
        return members.get(account);
    }

    protected static ObjectNode problem(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }
}
