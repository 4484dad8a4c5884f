package io.cumul.core.decide;

import static io.cumul.core.fixture.BasketText.basket;
import static io.cumul.core.fixture.MoneyText.eur;
import static io.cumul.core.fixture.MoneyText.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountStatus;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Hold;
import io.cumul.core.account.Holds;
import io.cumul.core.account.Lots;
import io.cumul.core.account.Usage;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.KnownFacts;
import io.cumul.core.fixture.Members;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.points.Money;
import io.cumul.core.program.Basket;
import io.cumul.core.program.Program;
import io.cumul.core.program.action.Action;
import io.cumul.core.program.action.ActionLimit;
import io.cumul.core.program.limit.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where several refusals apply, the first in order of precedence is the answer. Each row breaks everything from its own
 * rank on, and so is answered by its own refusal; the last row breaks nothing. (That a reused key stands between the first
 * two is the batch's to know.)
 */
class RefusalPrecedenceTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Program PROGRAM = Rulesets.ruleset()
            .rate(10, eur("1.00"))
            .lateEarnWindow(Duration.ofDays(30))
            .actions(new Action("REVIEW", 5, 0, new ActionLimit(1, Period.EVER), false))
            .program();

    @ParameterizedTest(name = "earn: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the answer       | occurred | earns  | account | order   | currency | holds
            InvalidValue       | ahead    | 2e9    | missing | earned  | USD      | everything
            InvalidValue       | late     | 2e9    | missing | earned  | EUR      | everything
            AccountNotFound    | late     | 1e9    | missing | earned  | USD      | everything
            AccountFrozen      | late     | 1e9    | frozen  | earned  | USD      | everything
            AccountClosed      | late     | 1e9    | closed  | earned  | USD      | everything
            OrderAlreadyEarned | late     | 1e9    | there   | earned  | USD      | everything
            CurrencyMismatch   | late     | 1e9    | there   | new     | USD      | everything
            TooLateToEarn      | late     | 1e9    | there   | new     | EUR      | everything
            LimitReached       | now      | 1e9    | there   | new     | EUR      | everything
            -                  | now      | 1e9    | there   | new     | EUR      | nothing
            """)
    void earning(
            String answer, String occurred, double earns, String account, String order, String code, String holds) {
        Basket basket = basket("mug " + (long) earns / 10, code);
        Command command =
                new Command.Earn(Members.ALICE, OrderRef.whole("o-1"), Channel.WEB, occurredAt(occurred), basket);
        Facts facts = order.equals("earned") ? KnownFacts.earned("o-1", 3) : KnownFacts.NOTHING;

        assertThat(refusal(account(account, holds), command, facts)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "act: {0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # the answer        | action   | occurred | account | before  | limit   | holds
            InvalidValue        | BIRTHDAY | ahead    | missing | done    | reached | everything
            InvalidValue        | DANCE    | ahead    | missing | done    | reached | everything
            AccountNotFound     | DANCE    | late     | missing | done    | reached | everything
            AccountFrozen       | DANCE    | late     | frozen  | done    | reached | everything
            AccountClosed       | DANCE    | late     | closed  | done    | reached | everything
            ActionAlreadyEarned | DANCE    | late     | there   | done    | reached | everything
            UnknownAction       | DANCE    | late     | there   | never   | reached | everything
            TooLateToEarn       | REVIEW   | late     | there   | never   | reached | everything
            LimitReached        | REVIEW   | now      | there   | never   | reached | everything
            LimitReached        | REVIEW   | now      | there   | never   | open    | everything
            -                   | REVIEW   | now      | there   | never   | open    | nothing
            """)
    void acting(
            String answer, String action, String occurred, String account, String before, String limit, String holds) {
        Command.Act command = Commands.act(action, "x", occurredAt(occurred));
        Facts facts = before.equals("done") ? KnownFacts.acted(command.action(), 3) : KnownFacts.NOTHING;
        Account known = account(account, holds);
        Usage usage = limit.equals("reached") ? Usage.NONE.plus("action:REVIEW", null, 1) : Usage.NONE;

        assertThat(refusal(known == null ? null : known.with(usage), command, facts))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "redeem: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the answer       | account | order total | holds
            AccountNotFound    | missing | 10.00 USD   | nothing
            AccountFrozen      | frozen  | 10.00 USD   | nothing
            AccountClosed      | closed  | 10.00 USD   | nothing
            CurrencyMismatch   | there   | 10.00 USD   | nothing
            InsufficientPoints | there   | 10.00 EUR   | nothing
            -                  | there   | 10.00 EUR   | everything
            """)
    void redeeming(String answer, String account, String total, String holds) {
        Money orderTotal = money(total);
        Command command = new Command.Redeem(Members.ALICE, "o-1", Channel.WEB, orderTotal, new Price.OfPoints(100));

        assertThat(refusal(account(account, holds), command, KnownFacts.NOTHING))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "hold: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the answer       | account | order total | live holds | holds
            AccountNotFound    | missing | 10.00 USD   | 32         | nothing
            CurrencyMismatch   | there   | 10.00 USD   | 32         | nothing
            LimitReached       | there   | 10.00 EUR   | 32         | nothing
            InsufficientPoints | there   | 10.00 EUR   | 31         | nothing
            -                  | there   | 10.00 EUR   | 31         | everything
            """)
    void holding(String answer, String account, String total, int live, String holds) {
        Command command = new Command.Hold(
                Members.ALICE, "o-1", Channel.WEB, money(total), new Price.OfPoints(100), Command.Hold.USUAL, "h-1");
        Account known = account(account, holds);
        Account busy = known == null ? null : known.with(holds(live));

        assertThat(refusal(busy, command, KnownFacts.NOTHING)).isEqualTo(answer);
    }

    private static Holds holds(int live) {
        Holds holds = Holds.NONE;
        for (int i = 0; i < live; i++) {
            holds = holds.plus(new Hold(
                    "h" + i, "other-" + i, null, Channel.WEB, Lots.NONE, NOW, NOW.plusSeconds(60), null, null));
        }
        return holds;
    }

    /** Every refusal, in the order of the API’s table of codes: whoever adds one adds it here, at its rank, and to a table above. */
    @Test
    void theListIsInOrderOfPrecedence() {
        assertThat(Arrays.stream(Refusal.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .isEqualTo(List.of(
                        "InvalidValue",
                        "KeyReused",
                        "AccountNotFound",
                        "AccountFrozen",
                        "AccountClosed",
                        "OrderNotFound",
                        "HoldNotFound",
                        "RewardNotFound",
                        "OrderAlreadyEarned",
                        "ActionAlreadyEarned",
                        "RefundAlreadyMade",
                        "CurrencyMismatch",
                        "UnknownAction",
                        "RefundExceedsOrder",
                        "CaptureExceedsHold",
                        "PaymentNotAllowed",
                        "TooLateToEarn",
                        "HoldCaptured",
                        "HoldVoided",
                        "HoldExpired",
                        "RewardUnavailable",
                        "NotEligible",
                        "OutOfStock",
                        "LimitReached",
                        "InsufficientPoints"));
    }

    private static Instant occurredAt(String word) {
        return switch (word) {
            case "ahead" -> NOW.plus(Duration.ofMinutes(6));
            case "late" -> NOW.minus(Duration.ofDays(31));
            default -> NOW;
        };
    }

    private static @Nullable Account account(String word, String holds) {
        Account alice = Members.alice(holds.equals("everything") ? "9007199254740991@never" : "none");
        return switch (word) {
            case "missing" -> null;
            case "frozen" -> alice.with(AccountStatus.FROZEN);
            case "closed" -> alice.with(AccountStatus.CLOSED);
            default -> alice;
        };
    }

    private static String refusal(@Nullable Account account, Command command, Facts facts) {
        return Decider.decide(account, command, facts, PROGRAM, NOW) instanceof Decision.Refused refused
                ? refused.refusal().getClass().getSimpleName()
                : "-";
    }
}
