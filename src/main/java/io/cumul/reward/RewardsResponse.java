package io.cumul.reward;

import io.cumul.http.view.RewardView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The catalogue.
 *
 * @param rewards in order of their ids
 */
@Schema(name = "Rewards")
record RewardsResponse(List<RewardView> rewards) {}
