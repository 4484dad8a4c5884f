package io.cumul.posting;

import io.cumul.core.account.Account;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Pricing;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Shelves;
import io.cumul.posting.LedgerCache.Look;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way in for every command that writes: one look at the cache, then the lane. */
public final class Postings {
    private final LedgerCache cache;
    private final PostingLanes lanes;
    private final ProgramVersions versions;
    private final Supplier<? extends Shelves> shelves;
    private final InstantSource clock;
    private final Consumer<BalanceCheck> observer;

    /**
     * A way in.
     *
     * @param versions the program, which says what points a payment takes
     * @param shelves the rewards as they were last seen; what one costs now is the ledger's to say
     * @param clock by which snapshots are evaluated
     * @param observer is told of every check; must not block
     */
    public Postings(
            LedgerCache cache,
            PostingLanes lanes,
            ProgramVersions versions,
            Supplier<? extends Shelves> shelves,
            InstantSource clock,
            Consumer<BalanceCheck> observer) {
        this.cache = cache;
        this.lanes = lanes;
        this.versions = versions;
        this.shelves = shelves;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Posts a command.
     *
     * @return the reply, always; a failure is a defect
     */
    public Uni<Answer> post(Submission submission) {
        Submission.Identity identity = submission.identity();
        if (identity == null) {
            return lanes.post(submission).map(reply -> new Answer(reply, BalanceCheck.SUFFICIENT));
        }
        return look(submission, identity).flatMap(look -> {
            BalanceCheck check = check(submission.command(), look);
            KeptOutcome earlier = look.outcome();
            // A key that is reused for something else is the ledger's to refuse: a refusal may take precedence over
            // that.
            Uni<Reply> reply = earlier != null && earlier.answers(submission)
                    ? Uni.createFrom().item(new Reply.Settled(earlier.outcome(), true))
                    : enter(submission, check).invoke(given -> remember(submission, identity, given));
            return reply.map(given -> new Answer(given, check));
        });
    }

    /** Only what is to be paid makes a difference to what the account has. */
    private Uni<Look> look(Submission submission, Submission.Identity identity) {
        return submission.command().price() == null
                ? cache.earlier(submission.accountId(), identity.key())
                : cache.look(submission.accountId(), identity.key());
    }

    /** A caller who was answered by what the ledger had kept may go on asking; the next time the cache will do. */
    private void remember(Submission submission, Submission.Identity identity, Reply given) {
        if (given instanceof Reply.Settled(Outcome outcome, boolean replayed) && replayed) {
            KeptOutcome kept = new KeptOutcome(submission.accountId(), identity, outcome);
            if (kept.mayBeCached()) {
                // Nobody waits for it, and it never fails.
                cache.keep(kept).subscribe().with(done -> {});
            }
        }
    }

    private Uni<Reply> enter(Submission submission, BalanceCheck check) {
        return check == BalanceCheck.DOUBT ? lanes.doubt(submission) : lanes.post(submission);
    }

    private BalanceCheck check(Command command, Look look) {
        Price price = command.price();
        if (price == null) {
            return BalanceCheck.SUFFICIENT;
        }
        BalanceCheck check = check(price, look);
        observer.accept(check);
        return check;
    }

    private BalanceCheck check(Price price, Look look) {
        Account account = look.account();
        if (account == null) {
            return look.reached() ? BalanceCheck.MISS : BalanceCheck.UNAVAILABLE;
        }
        return pays(account, price) ? BalanceCheck.SUFFICIENT : BalanceCheck.DOUBT;
    }

    /** A guess, by which nobody is refused: what is in doubt is decided all the same, only elsewhere. */
    private boolean pays(Account account, Price price) {
        Instant now = clock.instant();
        Ruleset inForce = versions.current().inForce(now);
        long points = Pricing.estimate(price, account, inForce, shelves.get(), now);
        return points == 0 || account.balance(now).available() >= points;
    }

    /**
     * A reply, and what the cache had said.
     *
     * @param reply what the caller is told
     * @param check what the snapshot said of the balance; sufficient where there is nothing to pay
     */
    public record Answer(Reply reply, BalanceCheck check) {}
}
