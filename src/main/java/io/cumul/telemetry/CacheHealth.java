package io.cumul.telemetry;

import io.cumul.core.account.AccountId;
import io.cumul.posting.LedgerCache;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether Redis answers, and never fails: without it the gateway is slower, not broken. */
@Readiness
@Singleton
class CacheHealth implements AsyncHealthCheck {
    private static final AccountId NOBODY = new AccountId("nobody");

    private final LedgerCache cache;

    CacheHealth(LedgerCache cache) {
        this.cache = cache;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return cache.look(NOBODY, null)
                .map(look -> HealthCheckResponse.named("cache")
                        .up()
                        .withData("reached", look.reached())
                        .build());
    }
}
