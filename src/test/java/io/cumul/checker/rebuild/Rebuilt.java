package io.cumul.checker.rebuild;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account as its entries leave it. Points go from book to book, whatever the kind of the entry that says so; the kind counts
 * only where it says what no movement does: that a hold ends, or what may be done with the account.
 */
final class Rebuilt {
    private static final int PENDING = 2;
    private static final int AVAILABLE = 3;
    private static final int HELD = 4;
    private static final int OWED = 9;

    private static final int ACTIVE = 1;
    private static final int FROZEN = 2;
    private static final int CLOSED = 3;

    private final SequencedMap<String, Pinned> holds = new LinkedHashMap<>();
    private final List<String> faults;
    private Lots lots = Lots.NONE;
    private long owed;
    private int status = ACTIVE;
    private Bought bought = Bought.NOTHING;
    private @Nullable String tier;

    /**
     * An account without entries.
     *
     * @param faults is told what entries cannot have done
     */
    Rebuilt(List<String> faults) {
        this.faults = faults;
    }

    /** Does what an entry says. */
    void apply(Line line) {
        Line.Move move = line.move();
        if (move != null) {
            take(line, move);
            give(line, move);
        }
        if (line.extendedTo() != null) {
            extend(line.extendedTo().getEpochSecond());
        }
        if (line.endsHold()) {
            end(line);
        }
        status = switch (line.kind()) {
            case Line.FREEZE -> FROZEN;
            case Line.UNFREEZE -> ACTIVE;
            case Line.CLOSE -> CLOSED;
            default -> status;
        };
        bought = line.awardsPurchase() ? bought.plus(line) : bought;
        tier = line.tier() == null ? tier : line.tier();
    }

    Lots lots() {
        return lots;
    }

    String holds() {
        return holds.values().stream().map(Pinned::text).collect(Collectors.joining("|"));
    }

    long held() {
        return holds.values().stream().mapToLong(hold -> hold.lots().sum()).reduce(0, Math::addExact);
    }

    long owed() {
        return owed;
    }

    /** Points that can be spent, less those owed; what time has done since the last entry does not count. */
    long available() {
        return lots.available() - owed;
    }

    int status() {
        return status;
    }

    Bought bought() {
        return bought;
    }

    /** What was told last of the tier; absent if nothing ever. */
    @Nullable
    String tier() {
        return tier;
    }

    /** When time alone does something to its points next; absent if never. */
    @Nullable
    Instant changeAt() {
        Long second = lots.changeAt();
        Stream<Instant> ends = holds.values().stream().map(Pinned::expiresAt).filter(Objects::nonNull);
        return status == CLOSED
                ? null
                : Stream.concat(second == null ? Stream.empty() : Stream.of(Instant.ofEpochSecond(second)), ends)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private void take(Line line, Line.Move move) {
        switch (move.from()) {
            case PENDING, AVAILABLE -> {
                lots = lots.minus(move.lots());
                sound(!lots.overdrawn(), "takes what was not there", line);
            }
            case HELD -> held(line, move.lots());
            case OWED -> owed = Math.addExact(owed, move.points());
            default -> {}
        }
    }

    private void give(Line line, Line.Move move) {
        switch (move.to()) {
            case PENDING -> lots = lots.plus(move.lots());
            case AVAILABLE -> lots = lots.plus(move.lots().matured());
            case HELD -> {
                Pinned before = holds.put(String.valueOf(line.holdId()), new Pinned(line, move.lots()));
                sound(line.holdId() != null && before == null, "sets points aside twice, or for nothing", line);
            }
            case OWED -> {
                owed = Math.subtractExact(owed, move.points());
                sound(owed >= 0, "repays what was not owed", line);
            }
            default -> {}
        }
    }

    private void held(Line line, Lots taken) {
        Pinned hold = holds.get(String.valueOf(line.holdId()));
        if (hold == null) {
            sound(false, "takes from a hold that there is not", line);
            return;
        }
        Pinned left = hold.with(hold.lots().minus(taken));
        holds.put(hold.id(), left);
        sound(!left.lots().overdrawn(), "takes more than was held", line);
    }

    private void end(Line line) {
        Pinned hold = holds.remove(String.valueOf(line.holdId()));
        sound(hold != null && hold.lots().sum() == 0, "ends a hold that there is not, or that has points left", line);
    }

    private void extend(long second) {
        lots = lots.extendedTo(second);
        for (Map.Entry<String, Pinned> hold : holds.entrySet()) {
            Pinned pinned = hold.getValue();
            hold.setValue(pinned.with(pinned.lots().extendedTo(second)));
        }
    }

    private void sound(boolean sound, String fault, Line line) {
        if (!sound) {
            faults.add("entry " + line.seq() + " " + fault);
        }
    }

    @Override
    public String toString() {
        return "lots " + lots.text() + ", holds " + holds() + ", owed " + owed + ", status " + status;
    }
}
