package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.reward.CurrentRewards;
import io.cumul.sealing.CodeSeal;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** What the slices need of rewards: the catalogue as it was last seen, and what opens codes. */
final class RewardCodes {
    @Produces
    @Singleton
    CodeSeal seal(CumulConfig config) {
        boolean demoAllowed = LaunchMode.current().isDevOrTest() || ConfigUtils.isProfileActive("embedded");
        try {
            return CodeSeal.of(config.rewards().codeKeys().orElse(List.of()), demoAllowed);
        } catch (IllegalArgumentException fault) {
            throw new ConfigurationException(fault.getMessage());
        }
    }

    /** The catalogue, asked anew at each use. */
    @Produces
    @Singleton
    Supplier<Catalogue> catalogue(CurrentRewards current) {
        return current::catalogue;
    }
}
