package io.cumul.jobs;

import static java.util.Comparator.comparing;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Refusal;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.posting.Submission;
import io.cumul.posting.Unavailability;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What jobs work on, in memory: lists, progress, and lanes that note what is posted and answer as they are told. */
final class Desk implements JobProgress, DueAccounts, DueCommands, Celebrants, JobObserver {
    private final Map<AccountId, Instant> changes = new TreeMap<>();
    private final List<Due> due = new ArrayList<>();
    private final Map<MonthDay, List<Celebrant>> birthdays = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final List<Command> posted = new ArrayList<>();
    private final Map<AccountId, Reply> answers = new HashMap<>();
    private final List<Result> results = new ArrayList<>();
    private final Map<String, Duration> lags = new HashMap<>();
    private final Set<AccountId> stuck = new HashSet<>();
    private boolean elsewhere;

    /** Time has changed an account. */
    void changed(String id, Instant at) {
        changes.put(new AccountId(id), at);
    }

    /** A command waits. */
    void waits(Command.Act command, Instant since) {
        due.add(new Due(new Place(since, due.size() + 1), command));
    }

    /** Somebody was born on a day. */
    void born(String id, MonthDay day) {
        birthdays.computeIfAbsent(day, fresh -> new ArrayList<>()).add(new Celebrant(new AccountId(id), Channel.APP));
    }

    /** The lanes have no outcome for an account's commands. */
    void unavailable(String id) {
        answers.put(new AccountId(id), new Reply.Unavailable(Unavailability.OVERLOADED));
    }

    /** Nothing that is posted for these accounts changes them. */
    void keeps(String... ids) {
        Stream.of(ids).map(AccountId::new).forEach(stuck::add);
    }

    /** The lanes refuse an account's commands. */
    void refuses(String id) {
        answers.put(
                new AccountId(id), new Reply.Settled(new Outcome.Refused(new Refusal.ActionAlreadyEarned(3)), false));
    }

    /** The lanes answer again. */
    void recovers() {
        answers.clear();
    }

    /** Another replica has the turns. */
    void turnsAreElsewhere(boolean so) {
        elsewhere = so;
    }

    /** Accounts whose commands were posted since the last question. */
    List<String> posted() {
        List<String> ids =
                posted.stream().map(command -> command.accountId().value()).toList();
        posted.clear();
        return ids;
    }

    /** The commands posted since the last question. */
    List<Command> commands() {
        List<Command> commands = List.copyOf(posted);
        posted.clear();
        return commands;
    }

    int waiting() {
        return due.size();
    }

    Duration behind(String job) {
        return lags.getOrDefault(job, Duration.ZERO);
    }

    List<Result> results() {
        return results;
    }

    /** Pages of two. */
    Rota rota(InstantSource clock) {
        Crew crew = new Crew(this::post, this, 2);
        return new Rota(this, crew, this, new JobLimits(2, Duration.ofSeconds(1)), clock);
    }

    private Uni<Reply> post(Submission submission) {
        AccountId id = submission.accountId();
        posted.add(submission.command());
        Reply answer = answers.get(id);
        if (answer instanceof Reply.Unavailable) {
            return Uni.createFrom().item(answer);
        }
        if (!stuck.contains(id)) {
            changes.remove(id);
        }
        Account account =
                Account.opened(id, new Profile(Channel.APP, null, null, List.of(), null, List.of()), Instant.EPOCH);
        return Uni.createFrom().item(answer == null ? new Reply.Enrolled(account, false) : answer);
    }

    @Override
    public Uni<String> cursor(String job) {
        return Uni.createFrom().item(cursors.getOrDefault(job, ""));
    }

    @Override
    public Uni<Boolean> take(String job, Duration every) {
        return Uni.createFrom().item(!elsewhere);
    }

    @Override
    public Uni<Void> move(String job, String cursor) {
        cursors.put(job, cursor);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<DueAccount>> due(@Nullable DueAccount after, int limit) {
        return Uni.createFrom()
                .item(changes.entrySet().stream()
                        .map(change -> new DueAccount(change.getValue(), change.getKey()))
                        .sorted(comparing(DueAccount::since).thenComparing(DueAccount::id))
                        .filter(one -> after == null
                                || one.since().isAfter(after.since())
                                || one.since().equals(after.since()) && one.id().compareTo(after.id()) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<List<Due>> waiting(@Nullable Place after, int limit) {
        return Uni.createFrom()
                .item(due.stream()
                        .filter(one -> after == null || one.place().number() > after.number())
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Void> forget(List<Due> settled) {
        due.removeAll(settled);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Celebrant>> bornOn(MonthDay day, @Nullable AccountId after, int limit) {
        return Uni.createFrom()
                .item(birthdays.getOrDefault(day, List.of()).stream()
                        .sorted(comparing(Celebrant::id))
                        .filter(one -> after == null || one.id().compareTo(after) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public void posted(String job, Result result) {
        results.add(result);
    }

    @Override
    public void behind(String job, Duration lag) {
        lags.put(job, lag);
    }
}
