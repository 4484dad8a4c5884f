/**
 * Cumul: a gateway at which checkouts earn and redeem loyalty points. This is the tour: one request, an earn, from start to
 * end, with the classes it meets.
 *
 * <h2>1. At the door</h2>
 *
 * <p>{@code POST /v1/accounts/amelie/earn} arrives at {@link io.cumul.earn.EarnResource}. Before its method runs,
 * {@link io.cumul.http.Trace} has given the request an id for the log, {@link io.cumul.security.ApiKeyMechanism} knows who
 * calls, {@link io.cumul.http.Door} has looked at size, media type and {@code Idempotency-Key}, and
 * {@link io.cumul.http.json.StrictJson} has read the body: nothing guessed, every fault named. What is wrong up to here ends as
 * a {@link io.cumul.http.problem.ProblemException}.
 *
 * <h2>2. The command</h2>
 *
 * <p>The request becomes a {@link io.cumul.core.decision.Command.Earn} of values that cannot be wrong:
 * {@link io.cumul.core.account.AccountId}, {@link io.cumul.core.points.Money}, a {@link io.cumul.core.program.Basket}.
 * {@link io.cumul.http.Intake} adds the key, the deadline and the {@link io.cumul.posting.Fingerprint} that says what the key
 * means; together they are a {@link io.cumul.posting.Submission}.
 *
 * <h2>3. One look at the cache</h2>
 *
 * <p>{@link io.cumul.posting.Postings} asks {@link io.cumul.posting.LedgerCache} once, for the account's snapshot and for the
 * outcome of the key. If the same command has had an outcome, that is the answer. If not, or if Redis does not answer in time,
 * it goes on; a redemption that the snapshot doubts goes on to the doubt lane, which can only refuse.
 *
 * <h2>4. The lane</h2>
 *
 * <p>{@link io.cumul.posting.PostingLanes} picks the lane of the account's shard. There, commands gather while a flush is under
 * way, and the next flush takes them all. A flush is one transaction of the {@link io.cumul.posting.LedgerStore}, which
 * {@link io.cumul.postgres.PostgresLedgerStore} runs over a connection of the lane's own: lock the accounts, read what the
 * commands name ({@link io.cumul.posting.Loaded}), judge, append, commit. If the connection breaks, the same batch is run again;
 * the keys, written in the same transaction, make that safe.
 *
 * <h2>5. The decision</h2>
 *
 * <p>In between stands {@link io.cumul.core.decide.Decider}, a pure function: account, command, facts, program and time in, a
 * {@link io.cumul.core.decision.Decision} out. For an earn it asks {@link io.cumul.core.earn.Earning}, which lets time do its
 * work first ({@link io.cumul.core.decision.Lapse}: points mature or run out, tiers are lost), and has the basket judged by the
 * {@link io.cumul.core.program.Ruleset} of its time: what counts of it ({@link io.cumul.core.program.Basis}), the base rate and
 * the tier's factor ({@link io.cumul.core.program.BaseRule}), the campaigns ({@link io.cumul.core.program.campaign.Campaigns}),
 * and the caps on all of it. It answers with an {@link io.cumul.core.ledger.Entry} that moves points from one
 * {@link io.cumul.core.ledger.Book} to another, the {@link io.cumul.core.program.Explanation} why, and the account as it is now,
 * in which the member may have climbed a tier ({@link io.cumul.core.program.tier.Ladder}). Or with a
 * {@link io.cumul.core.decision.Refusal}, which is an answer too and is kept like one.
 *
 * <h2>6. The answer</h2>
 *
 * <p>Once the batch is committed, {@link io.cumul.redis.RedisCache} moves the snapshots forward and keeps the outcomes; then
 * every caller is told ({@link io.cumul.posting.Reply}). {@link io.cumul.http.Writes} builds the answer from the posted entry
 * alone, so a repetition under the same key has the same bytes. Refusals and what was unavailable become problem documents in
 * {@link io.cumul.http.problem.Problems}.
 *
 * <h2>Where else to look</h2>
 *
 * <ul>
 *   <li>A return takes the same way; {@link io.cumul.core.refund.Refunding} decides it, by what the journal has of its order
 *       ({@link io.cumul.core.decision.OrderHistory}).
 *   <li>A balance is read by {@link io.cumul.posting.AccountReader}: from its snapshot, else from the ledger, where
 *       {@link io.cumul.postgres.PostgresAccounts} reads together the rows that are wanted at the same time.
 *   <li>The rules are read, checked and compiled in {@link io.cumul.program}: {@link io.cumul.program.Seed} sees to the first
 *       version before the first request is let in, {@link io.cumul.program.Publisher} to those that follow.
 *   <li>{@link io.cumul.quote} says what an earn would award, by the earn's own function.
 *   <li>{@link io.cumul.hold} sets points aside for a checkout under way, and {@link io.cumul.core.hold} decides what becomes of
 *       them.
 *   <li>What time alone does, and what one command causes for another account, is posted by {@link io.cumul.jobs}.
 *   <li>Texts that are stored are written and read in {@link io.cumul.encoding}, and only there.
 *   <li>Everything is put together in {@link io.cumul.wiring}, which alone knows everybody; the process begins in
 *       {@link io.cumul.wiring.CumulGateway}. Settings are in {@link io.cumul.config.CumulConfig}.
 *   <li>{@link io.cumul.embedded} starts a real PostgreSQL and Redis where no others are named.
 * </ul>
 *
 * <p>Who may import whom is a test, {@code ArchitectureTest}. Why it is so is in {@code docs/architecture.md} and
 * {@code docs/adr}.
 */
@NullMarked
package io.cumul;

import org.jspecify.annotations.NullMarked;
