package io.cumul.telemetry;

import io.cumul.posting.PostingLanes;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how full the lanes are. A full lane sheds by itself; taking the gateway away would only fill the others. */
@Readiness
@Singleton
class LanesHealth implements AsyncHealthCheck {
    private final PostingLanes lanes;

    LanesHealth(PostingLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("lanes")
                        .up()
                        .withData("depth", lanes.depth())
                        .withData("capacity", lanes.capacity())
                        .build());
    }
}
