package io.cumul.core.program.campaign;

import io.cumul.core.account.Identifier;
import io.cumul.core.points.Money;
import io.cumul.core.program.Says;
import org.jspecify.annotations.Nullable;

/**
 * More points for some purchases.
 *
 * @param id the campaign's id, by which its caps and its budget are counted over all versions of the ruleset
 * @param says what members are told
 * @param times when it runs
 * @param audience whom it is for
 * @param goods which lines it is about
 * @param minimumSpend what must count of those lines at least; absent for no minimum
 * @param gift what it gives
 * @param stacking how it gets on with others
 * @param priority among exclusive campaigns, higher wins
 * @param caps what bounds it
 */
public record Campaign(
        String id,
        Says says,
        Times times,
        Audience audience,
        Goods goods,
        @Nullable Money minimumSpend,
        Gift gift,
        Stacking stacking,
        int priority,
        CampaignCaps caps) {
    /**
     * @throws IllegalArgumentException if the id is none
     */
    public Campaign {
        Identifier.require(id);
    }
}
