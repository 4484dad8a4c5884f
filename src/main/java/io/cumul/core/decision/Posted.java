package io.cumul.core.decision;

import io.cumul.core.account.Account;
import io.cumul.core.account.Terms;
import io.cumul.core.account.TierStatus;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.program.Credit;
import io.cumul.core.program.Explanation;
import io.cumul.core.program.reward.SealedCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be appended, with the explanation that is kept beside it.
 *
 * @param entry the entry
 * @param explanation why the award is what it is; present exactly for an EARN
 * @param codes the codes that it handed out; none before it is written
 */
public record Posted(Entry entry, @Nullable Explanation explanation, List<SealedCode> codes) {
    /**
     * @throws IllegalStateException if an award is unexplained, or explained with another sum: a defect
     */
    public Posted {
        codes = List.copyOf(codes);
        if ((entry.kind() == EntryKind.EARN) != (explanation != null)) {
            throw new IllegalStateException("an EARN and nothing else has an explanation: " + entry);
        }
        if (explanation != null && explanation.points() != entry.points()) {
            throw new IllegalStateException("hits sum to " + explanation.points() + ", not to " + entry.points());
        }
    }

    /** An entry that hands out no codes, or none yet. */
    public Posted(Entry entry, @Nullable Explanation explanation) {
        this(entry, explanation, List.of());
    }

    /** The same entry with the codes that it handed out. */
    public Posted handing(List<SealedCode> handed) {
        return new Posted(entry, explanation, handed);
    }

    /** How many codes it hands out. */
    public int codesDue() {
        Terms.Reward reward = redeemed();
        return reward == null || !reward.handout().coded() ? 0 : reward.quantity();
    }

    /** The reward that it redeems; absent if it redeems none. */
    public Terms.@Nullable Reward redeemed() {
        boolean spends = entry.kind() == EntryKind.REDEEM || entry.kind() == EntryKind.CAPTURE;
        Details details = entry.details();
        return spends && details != null && details.terms() instanceof Terms.Reward reward ? reward : null;
    }

    /** An entry that needs no explanation. */
    public static Posted plain(Entry entry) {
        return new Posted(entry, null);
    }

    /**
     * The award of a purchase or an action.
     *
     * @param after the account right after it
     * @param credit what it made of the account's lots
     * @param status the member's tier right after it; absent in a program without tiers
     */
    public static Posted award(
            Account after, Credit credit, Occasion occasion, @Nullable TierStatus status, Explanation explanation) {
        Entry entry = Entry.earned(after, Movement.issue(credit.lots()), occasion)
                .telling(status)
                .extending(credit.extendedTo());
        return new Posted(entry, explanation);
    }
}
