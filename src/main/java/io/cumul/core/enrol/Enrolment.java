package io.cumul.core.enrol;

import io.cumul.core.account.Account;
import io.cumul.core.account.AccountId;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Admission;
import io.cumul.core.decision.Command.Enrol;
import io.cumul.core.decision.Decision;
import io.cumul.core.decision.Facts;
import io.cumul.core.decision.Lapse;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Refusal;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.program.Program;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens accounts and replaces profiles. Channel and referrer stay as at enrolment. */
public final class Enrolment {
    private Enrolment() {}

    /** Decides an enrolment at {@code clock}; a profile that is the same already is {@link Decision.Unchanged}. */
    public static Decision decide(
            @Nullable Account account, Enrol command, Facts facts, Program program, Instant clock) {
        return account == null ? open(command, facts, clock) : replace(account, command, program.inForce(clock), clock);
    }

    private static Decision open(Enrol command, Facts facts, Instant now) {
        AccountId referrer = command.profile().referredBy();
        if (command.accountId().equals(referrer)) {
            return new Decision.Refused(new Refusal.InvalidValue("referredBy", "must be another member"));
        }
        if (referrer != null && !facts.enrolled(referrer)) {
            return new Decision.Refused(new Refusal.InvalidValue("referredBy", "must be an enrolled member"));
        }
        Account opened = Account.opened(command.accountId(), command.profile(), now);
        Posted own = Posted.plain(Entry.note(EntryKind.ENROL, opened));
        return Decision.Accepted.plain(opened, List.of(own));
    }

    private static Decision replace(Account account, Enrol command, Ruleset inForce, Instant clock) {
        Refusal closed = Admission.open(account);
        if (closed != null) {
            return new Decision.Refused(closed);
        }
        Profile profile = command.profile().keeping(account.profile());
        if (profile.equals(account.profile())) {
            return new Decision.Unchanged(account);
        }
        Lapse lapse = Lapse.until(clock, account, inForce);
        Account after = lapse.account().with(profile).next(lapse.now());
        return lapse.accept(after, Posted.plain(Entry.note(EntryKind.PROFILE, after)));
    }
}
