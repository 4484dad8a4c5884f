package io.cumul.reward;

import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.Shelf;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Where rewards and their codes are kept. Every failure is a {@link io.cumul.posting.LedgerUnavailable}. */
public interface RewardStore {
    /** All rewards of a program that are not withdrawn, in order of their ids, with what is left of each. */
    Uni<List<Shelf>> all(String programId);

    /** Puts a reward into a program's catalogue, or another in its place. */
    Uni<Shelved> put(String programId, Reward reward);

    /**
     * Takes a reward out of a program's catalogue.
     *
     * @return whether it was there
     */
    Uni<Boolean> withdraw(String programId, String rewardId);

    /** Adds codes to a reward's pool: all of them that are new, or none at all. */
    Uni<Imported> add(CodeImport codes);

    /** The names of all keys that codes were sealed with. */
    Uni<Set<String>> keyIds();
}
