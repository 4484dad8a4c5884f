package io.cumul.encoding;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Activity;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lot;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Profile;
import io.cumul.core.account.Qualifying;
import io.cumul.core.account.Terms;
import io.cumul.core.account.TierStanding;
import io.cumul.core.account.TierStatus;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.ActionRef;
import io.cumul.core.ledger.Book;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.points.Multiplier;
import io.cumul.core.points.Points;
import io.cumul.core.points.Rate;
import io.cumul.core.points.Rounding;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.Hit;
import io.cumul.core.program.Miss;
import io.cumul.core.program.MissCode;
import io.cumul.posting.Fingerprint;
import io.cumul.posting.IdempotencyKey;
import io.cumul.posting.KeptOutcome;
import io.cumul.posting.Outcome;
import io.cumul.posting.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of every shape that the texts must carry, from a seed; the same seed gives the same values. */
public final class Varied {
    private static final String TEXT = "abcXYZ019 äß€\"\\\n\u0001,<:{}[]'漢";

    private final SplittableRandom random;

    /** Values from a seed, which is printed so that a failure can be repeated. */
    public Varied(long seed) {
        System.out.println("varied values from seed " + seed);
        random = new SplittableRandom(seed);
    }

    /** An account of any shape. */
    public Account account() {
        return new Account(
                id(),
                profile(),
                instant(),
                one(AccountStatus.values()),
                new Lots(sorted(lots())),
                holds(),
                random.nextBoolean() ? 0 : random.nextLong(1, 1L << 40),
                standing(),
                usage(),
                activity(),
                random.nextLong(1, 1L << 40),
                instant());
    }

    /** Any tier, as an entry tells it. */
    public TierStatus tier() {
        return new TierStatus(text(), instant(), points(), maybe(this::points), maybe(this::points));
    }

    /** Any command that another one may cause. */
    public Command.Act act() {
        return new Command.Act(
                id(),
                new ActionRef(id().value(), id().value()),
                one(Channel.values()),
                maybe(this::instant),
                one(Command.Origin.values()));
    }

    private Holds holds() {
        Holds holds = Holds.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant placed = instant();
            holds = holds.plus(new Hold(
                    "h" + i + "_" + random.nextInt(1 << 20),
                    "o-" + i,
                    maybe(() -> id().value()),
                    one(Channel.values()),
                    new Lots(sorted(list(3, () -> Lot.available(random.nextLong(1, 1L << 40), maybe(this::second))))),
                    placed,
                    placed.plusSeconds(random.nextLong(30, 86_400)),
                    maybe(this::money),
                    maybe(this::terms)));
        }
        return holds;
    }

    private Terms terms() {
        if (random.nextBoolean()) {
            return new Terms.Reward(id().value(), random.nextInt(1, 10));
        }
        Money amount = money();
        long payable = random.nextLong(0, Money.MAX_MINOR);
        return new Terms.Payment(amount, random.nextBoolean() ? null : new Money(payable, amount.currency()));
    }

    private Money money() {
        return new Money(random.nextLong(0, Money.MAX_MINOR), Currency.getInstance(one("EUR", "JPY", "KWD")));
    }

    /** What any kind of entry says beside. */
    public Details details() {
        Details.Spent spent = new Details.Spent(maybe(this::terms), maybe(this::money));
        return one(
                spent,
                new Details.OfHold(
                        id().value(),
                        maybe(this::instant),
                        maybe(this::points),
                        maybe(() -> id().value()),
                        random.nextBoolean() ? spent : null),
                new Details.OfRefund(id().value(), maybe(this::sums)),
                new Details.Reasoned(id().value(), maybe(this::text), text()));
    }

    private Details.Sums sums() {
        return new Details.Sums(
                points(),
                points(),
                points(),
                points(),
                points(),
                points(),
                maybe(() -> new Details.Shortfall(points(), money())));
    }

    private TierStanding standing() {
        List<Instant> times = list(3, this::instant).stream().sorted().toList();
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        list(4, () -> months.put(YearMonth.from(day()), points()));
        return new TierStanding(
                times.stream()
                        .map(since -> new TierStanding.Step(text(), since))
                        .toList(),
                new Qualifying(
                        points(),
                        months.entrySet().stream()
                                .map(month -> new Qualifying.Month(month.getKey(), month.getValue()))
                                .toList()),
                maybe(this::instant));
    }

    private Usage usage() {
        Usage usage = Usage.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            usage = usage.plus(text(), maybe(this::day), points());
        }
        return usage;
    }

    private Activity activity() {
        return new Activity(points(), points(), maybe(this::instant), points(), texts());
    }

    private long points() {
        return random.nextLong(0, 1L << 40);
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(-800_000, 800_000));
    }

    /** Any profile. */
    public Profile profile() {
        return new Profile(
                one(Channel.values()),
                maybe(() -> "fr-BE"),
                maybe(() -> MonthDay.of(random.nextInt(1, 13), random.nextInt(1, 29))),
                texts(),
                maybe(this::id),
                texts());
    }

    /** Lots in any order, possibly none. */
    public List<Lot> lots() {
        return list(5, () -> new Lot(random.nextLong(1, 1L << 40), maybe(this::second), maybe(this::second)));
    }

    /** Any explanation in one currency. */
    public Explanation explanation() {
        Currency currency = Currency.getInstance(one("EUR", "JPY", "KWD"));
        return new Explanation(
                random.nextInt(1, 1000),
                list(3, () -> hit(currency)),
                list(
                        3,
                        () -> new Miss(
                                text(),
                                one(MissCode.values()),
                                maybe(this::text),
                                maybe(() -> new Money(random.nextLong(0, Money.MAX_MINOR), currency)))));
    }

    private Hit hit(Currency currency) {
        long desired = random.nextLong(0, Points.MAX_PER_COMMAND);
        Hit whole = Hit.whole(text(), desired, maybe(() -> conversion(currency)));
        return random.nextBoolean() ? whole : whole.trimmed(random.nextLong(0, desired + 1), text());
    }

    private Hit.Conversion conversion(Currency currency) {
        return new Hit.Conversion(
                new Money(random.nextLong(0, 1000 * Money.MAX_MINOR), currency),
                new Rate(random.nextLong(1, 100), new Money(random.nextLong(1, 100_000), currency)),
                new Multiplier(random.nextLong(1, Multiplier.MAX)),
                one(Rounding.values()));
    }

    /** Every kind of refusal, with any values. */
    public List<Refusal> refusals() {
        return List.of(
                new Refusal.InvalidValue(text(), text()),
                new Refusal.KeyReused(),
                new Refusal.AccountNotFound(id()),
                new Refusal.AccountFrozen(),
                new Refusal.AccountClosed(),
                new Refusal.OrderNotFound(),
                new Refusal.HoldNotFound(),
                new Refusal.RewardNotFound(),
                new Refusal.OrderAlreadyEarned(random.nextLong(1, 1L << 40)),
                new Refusal.ActionAlreadyEarned(random.nextLong(1, 1L << 40)),
                new Refusal.RefundAlreadyMade(random.nextLong(1, 1L << 40)),
                new Refusal.CurrencyMismatch("EUR", "USD"),
                new Refusal.UnknownAction(text()),
                new Refusal.RefundExceedsOrder(),
                new Refusal.CaptureExceedsHold(),
                new Refusal.PaymentNotAllowed(text()),
                new Refusal.TooLateToEarn(instant()),
                new Refusal.HoldCaptured(),
                new Refusal.HoldVoided(),
                new Refusal.HoldExpired(),
                new Refusal.RewardUnavailable(text()),
                new Refusal.NotEligible(text()),
                new Refusal.OutOfStock(text()),
                new Refusal.LimitReached(text(), maybe(this::instant)),
                new Refusal.InsufficientPoints(random.nextLong(1, 1L << 30), random.nextLong(0, 1L << 30)));
    }

    /** Any outcome of an account. */
    public KeptOutcome outcome(AccountId accountId) {
        byte[] hash = new byte[16];
        random.nextBytes(hash);
        Fingerprint fingerprint =
                new Fingerprint(random.nextInt(1, 5), HexFormat.of().formatHex(hash));
        return new KeptOutcome(
                accountId,
                new Submission.Identity(new IdempotencyKey("key:" + random.nextInt(1 << 30)), fingerprint),
                switch (random.nextInt(3)) {
                    case 0 ->
                        new Outcome.Refused(
                                refusals().get(random.nextInt(refusals().size())));
                    case 1 -> new Outcome.Shown(account(), instant());
                    default -> new Outcome.Done(posted(accountId));
                });
    }

    /** Any id. */
    public AccountId id() {
        return new AccountId("a" + random.nextInt(1 << 20) + one("", ":x", "-y", "~z.1"));
    }

    private Posted posted(AccountId accountId) {
        EntryKind kind = one(EntryKind.values());
        Account after = new Account(
                accountId,
                profile(),
                instant(),
                one(AccountStatus.values()),
                new Lots(sorted(lots())),
                holds(),
                random.nextBoolean() ? 0 : random.nextLong(1, 1L << 40),
                standing(),
                usage(),
                activity(),
                random.nextLong(1, 1000),
                instant());
        Posted posted = posted(kind, after);
        Entry entry = posted.entry()
                .telling(maybe(this::tier))
                .extending(maybe(this::instant))
                .with(maybe(this::details));
        return new Posted(entry, posted.explanation());
    }

    private Posted posted(EntryKind kind, Account after) {
        return switch (kind) {
            case ENROL, PROFILE, TIER, FREEZE, UNFREEZE, CLOSE, REFUND -> Posted.plain(Entry.note(kind, after));
            case EXPIRE -> Posted.plain(Entry.moved(kind, after, Movement.expire(lots())));
            case MATURE -> Posted.plain(Entry.moved(kind, after, Movement.mature(lots())));
            case HOLD -> Posted.plain(Entry.moved(kind, after, Movement.hold(lots()), occasion()));
            case VOID, HOLD_EXPIRED, RELEASE ->
                Posted.plain(Entry.moved(kind, after, Movement.release(lots()), occasion()));
            case CAPTURE ->
                Posted.plain(Entry.captured(after, Movement.capture(lots()), occasion(), random.nextLong(1, 1000)));
            case REPAY -> Posted.plain(Entry.moved(kind, after, Movement.repay(lots())));
            case CLAW_BACK -> Posted.plain(Entry.moved(kind, after, between(Book.OWED, Book.CLAWED_BACK)));
            case RESTORE -> Posted.plain(Entry.moved(kind, after, between(Book.REDEEMED, Book.AVAILABLE)));
            case ADJUST -> Posted.plain(Entry.moved(kind, after, between(Book.AVAILABLE, Book.ADJUSTED)));
            case REDEEM ->
                Posted.plain(Entry.redeemed(after, Movement.redeem(lots()), occasion(), random.nextLong(1, 1000)));
            case EARN -> {
                Explanation explanation = explanation();
                long points = explanation.points();
                List<Lot> lots = points == 0 ? List.of() : List.of(Lot.available(points, second()));
                yield new Posted(Entry.earned(after, Movement.issue(lots), occasion()), explanation);
            }
        };
    }

    private Movement between(Book from, Book to) {
        return Movement.of(from, to, lots());
    }

    private Occasion occasion() {
        return random.nextBoolean()
                ? Occasion.of(
                        new OrderRef(id().value(), maybe(() -> id().value())),
                        one(Channel.values()),
                        maybe(this::instant))
                : Occasion.of(new ActionRef(id().value(), id().value()), one(Channel.values()), maybe(this::instant));
    }

    private List<Lot> sorted(List<Lot> lots) {
        Lots sorted = Lots.NONE;
        for (Lot lot : lots) {
            sorted = sorted.plus(lot);
        }
        return sorted.list();
    }

    private List<String> texts() {
        return list(4, this::text);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(1, 12)).forEach(i -> text.append(TEXT.charAt(random.nextInt(TEXT.length()))));
        return text.toString();
    }

    private Instant second() {
        return Instant.ofEpochSecond(random.nextLong(1_600_000_000L, 5_000_000_000L));
    }

    private Instant instant() {
        return second().plusNanos(random.nextLong(0, 1_000_000) * 1_000);
    }

    private <T> List<T> list(int most, Supplier<T> element) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> element.get())
                .toList();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
