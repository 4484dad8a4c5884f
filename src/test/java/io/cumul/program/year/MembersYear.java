package io.cumul.program.year;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.Lot;
import io.cumul.core.account.TierStatus;
import io.cumul.core.decide.Decider;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Posted;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import io.cumul.program.ProgramSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One member under one program, told as a table: a line for each thing that happens, with what it did and how the account
 * stands then. The first line names the columns; a line that begins with {@code #} is a remark. What time alone does has
 * lines of its own, so that every line is one event.
 */
final class MembersYear {
    private static final String CELL = " | ";

    private final Ruleset ruleset;
    private final Program program;
    private final Happenings happenings;
    private @Nullable Account account;
    private Instant now = Instant.EPOCH;
    private String because = "";
    private long change;

    private MembersYear(String name) {
        ruleset = ProgramSource.compile(ProgramSource.load(name), 1, Instant.EPOCH);
        program = Program.of(ruleset);
        happenings = new Happenings(ruleset);
    }

    /** Lets everything happen that a table tells, and compares how the account stands after each line. */
    static void goes(String program, String table) {
        List<List<String>> lines = table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        MembersYear year = new MembersYear(program);
        List<String> columns = lines.getFirst();
        List<String> told = new ArrayList<>();
        List<String> happened = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            told.add(String.join(CELL, line));
            year.happens(line.get(0), line.get(1));
            happened.add(columns.stream().map(column -> year.cell(column, line)).collect(joining(CELL)));
        }
        assertThat(String.join("\n", happened)).isEqualTo(String.join("\n", told));
    }

    private void happens(String date, String what) {
        now = happenings.instant(date);
        long before = account == null ? 0 : account.lots().points();
        Command command = happenings.command(what, now);
        switch (Decider.decide(account, command, KnownFacts.NOTHING, program, now)) {
            case Decision.Accepted accepted -> {
                account = accepted.after();
                because = accepted.entries().stream().map(this::reason).collect(joining(", "));
            }
            case Decision.Unchanged unchanged -> because = "nothing";
            case Decision.Again again -> because = "as before";
            case Decision.Refused refused -> because = refused.refusal().toString();
        }
        change = account().lots().points() - before;
    }

    private String reason(Posted posted) {
        return switch (posted.entry().kind()) {
            case EARN ->
                Objects.requireNonNull(posted.explanation()).hits().stream()
                        .map(MembersYear::hit)
                        .collect(joining(", "));
            case MATURE -> posted.entry().points() + " can be spent";
            case EXPIRE -> posted.entry().points() + " expire";
            case TIER -> "falls to " + Objects.requireNonNull(status()).id();
            default -> "-";
        };
    }

    private static String hit(Hit hit) {
        return hit.rule() + " " + hit.points() + (hit.desired() > hit.points() ? " of " + hit.desired() : "");
    }

    private String cell(String column, List<String> line) {
        return switch (column) {
            case "date" -> line.get(0);
            case "what happens" -> line.get(1);
            case "because" -> because;
            case "points" -> change > 0 ? "+" + change : String.valueOf(change);
            case "balance" -> String.valueOf(account().balance(now).available());
            case "pending" -> String.valueOf(account().balance(now).pending());
            case "tier" -> Objects.requireNonNull(status()).id();
            case "to rise" -> number(Objects.requireNonNull(status()).toNextTier());
            case "to stay" -> number(Objects.requireNonNull(status()).toKeepTier());
            case "expiring" -> expiring();
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    private static String number(@Nullable Long points) {
        return points == null ? "-" : points.toString();
    }

    private @Nullable TierStatus status() {
        return ruleset.ladder().status(account(), now);
    }

    /** All points by the last day on which they can be spent, pending ones included. */
    private String expiring() {
        Map<String, Long> byDay = new TreeMap<>();
        for (Lot lot : account().lots().list()) {
            Instant end = lot.expiresAt();
            String day = end == null ? "never" : "until " + LocalDate.ofInstant(end.minusNanos(1), ruleset.zone());
            byDay.merge(day, lot.points(), Math::addExact);
        }
        return byDay.isEmpty()
                ? "-"
                : byDay.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(MembersYear::neverLast))
                        .map(day -> day.getValue() + " " + day.getKey())
                        .collect(joining(", "));
    }

    private static int neverLast(String one, String other) {
        return one.equals("never") || other.equals("never")
                ? Boolean.compare(one.equals("never"), other.equals("never"))
                : one.compareTo(other);
    }

    private Account account() {
        return Objects.requireNonNull(account, "the first line enrols the member");
    }
}
