package io.cumul.checker.judge;

import io.cumul.checker.history.Exchange;
import io.cumul.checker.ledger.Entry;
import io.cumul.checker.plan.Call;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether refusals that are about holds, or about frozen accounts and refunds, were so. */
final class HoldRefusals {
    private static final int MOST_HOLDS = 32;

    private final Dossier dossier;
    private final Act act;
    private final Exchange exchange;

    HoldRefusals(Dossier dossier, Act act, Exchange exchange) {
        this.dossier = dossier;
        this.act = act;
        this.exchange = exchange;
    }

    /** Whether it was so at some moment between the first who asked and the first who was told; not for what is not known. */
    Optional<Boolean> couldBe(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "HOLD_NOT_FOUND" -> resolves() && placed().isEmpty();
                    case "HOLD_CAPTURED" -> resolves() && captured();
                    case "HOLD_VOIDED" ->
                        resolves() && ended(Entry.VOID, -1) && !(exchange.call() instanceof Call.VoidHold);
                    case "HOLD_EXPIRED" -> resolves() && expired();
                    case "CAPTURE_EXCEEDS_HOLD" -> exceeds();
                    case "ACCOUNT_FROZEN" ->
                        mayBeFrozen() && was(version -> dossier.holding(version).frozen());
                    case "LIMIT_REACHED" ->
                        exchange.call() instanceof Call.Hold
                                && was(version -> dossier.holding(version).live(decided()) >= MOST_HOLDS);
                    case "ORDER_NOT_FOUND" ->
                        refund() != null && was(version -> !order(version).known());
                    case "REFUND_EXCEEDS_ORDER" ->
                        refund() != null && was(version -> !order(version).fits(refund().cents()));
                    case "REFUND_ALREADY_MADE" -> refund() != null && made();
                    default -> null;
                });
    }

    private boolean resolves() {
        return exchange.call() instanceof Call.Resolving;
    }

    private boolean mayBeFrozen() {
        return exchange.call() instanceof Call.Ordered;
    }

    private Call.Refund refund() {
        return exchange.call() instanceof Call.Refund refund ? refund : null;
    }

    private OrderBooks order(long version) {
        return Returns.at(dossier, dossier.names().order(refund().order()), version);
    }

    private Optional<Entry> placed() {
        return dossier.journal().stream()
                .filter(entry -> entry.kind() == Entry.HOLD && exchange.holdId().equals(entry.holdId()))
                .findFirst();
    }

    /** The same capture again would not have been refused. */
    private boolean captured() {
        long wanted = exchange.call() instanceof Call.Capture capture && capture.points() > 0
                ? capture.points()
                : placed().map(Entry::points).orElse(0L);
        return ended(Entry.CAPTURE, exchange.call() instanceof Call.Capture ? wanted : -1);
    }

    private boolean ended(int kind, long otherPoints) {
        return dossier.journal().stream()
                .anyMatch(entry -> entry.kind() == kind
                        && entry.points() != otherPoints
                        && exchange.holdId().equals(entry.holdId())
                        && dossier.windows().couldBe(entry.seq(), Long.MIN_VALUE, act.answered()));
    }

    private boolean expired() {
        return placed().map(entry -> !decided().isBefore(entry.expiresAt())).orElse(false)
                && dossier.journal().stream()
                        .noneMatch(entry -> (entry.kind() == Entry.CAPTURE || entry.kind() == Entry.VOID)
                                && exchange.holdId().equals(entry.holdId()));
    }

    private boolean exceeds() {
        return exchange.call() instanceof Call.Capture capture
                && placed().map(entry -> entry.points() < capture.points()).orElse(false);
    }

    private boolean made() {
        Call.Refund refund = refund();
        long seq = exchange.body().path("seq").asLong();
        return dossier.entry(seq)
                .map(entry -> entry.kind() == Entry.REFUND
                        && dossier.names().order(refund.order()).equals(entry.order())
                        && dossier.names()
                                .refund(refund.refund())
                                .equals(entry.details().path("refund").asText())
                        && dossier.windows().couldBe(seq, Long.MIN_VALUE, act.answered()))
                .orElse(false);
    }

    private Instant decided() {
        return dossier.kept(act).map(kept -> kept.at()).orElse(Instant.MIN);
    }

    private boolean was(Predicate<Long> so) {
        long[] possible = dossier.windows().possible(act.began(), act.answered());
        for (long version = Math.max(1, possible[0]); version <= possible[1]; version++) {
            if (so.test(version)) {
                return true;
            }
        }
        return false;
    }
}
