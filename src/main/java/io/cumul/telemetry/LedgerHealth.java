package io.cumul.telemetry;

import io.cumul.posting.LedgerProbe;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while PostgreSQL answers and the schema is in place. */
@Readiness
@Singleton
class LedgerHealth implements AsyncHealthCheck {
    private static final String NAME = "ledger";

    private final LedgerProbe ledger;

    LedgerHealth(LedgerProbe ledger) {
        this.ledger = ledger;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return ledger.probe()
                .replaceWith(() -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
