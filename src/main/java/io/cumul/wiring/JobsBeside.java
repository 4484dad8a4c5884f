package io.cumul.wiring;

import io.cumul.config.CumulConfig;
import io.cumul.jobs.Congratulating;
import io.cumul.jobs.Crew;
import io.cumul.jobs.JobLimits;
import io.cumul.jobs.PostingDue;
import io.cumul.jobs.Rota;
import io.cumul.jobs.Settling;
import io.cumul.postgres.PostgresJobs;
import io.cumul.posting.PostingLanes;
import io.cumul.posting.ProgramVersions;
import io.cumul.telemetry.JobMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Puts the jobs together: what they find in PostgreSQL, they post through the lanes. */
final class JobsBeside {
    @Produces
    @Singleton
    JobMeters meters(MeterRegistry registry) {
        return new JobMeters(registry);
    }

    @Produces
    @Singleton
    PostgresJobs lists(SessionFactory sessions, Vertx vertx, ProgramVersions versions) {
        return new PostgresJobs(
                sessions,
                EventLoops.of(vertx),
                () -> versions.current().latest().programId());
    }

    @Produces
    @Singleton
    Rota rota(PostgresJobs lists, PostingLanes lanes, JobMeters meters, CumulConfig config, InstantSource clock) {
        Crew crew = new Crew(lanes::post, meters, config.jobs().atOnce());
        JobLimits limits = new JobLimits(config.jobs().page(), config.jobs().turn());
        return new Rota(lists, crew, meters, limits, clock);
    }

    @Produces
    @Singleton
    Settling settling(PostgresJobs lists, Rota rota) {
        return new Settling(lists, rota);
    }

    @Produces
    @Singleton
    PostingDue postingDue(PostgresJobs lists, Rota rota) {
        return new PostingDue(lists, rota);
    }

    @Produces
    @Singleton
    Congratulating congratulating(PostgresJobs lists, ProgramVersions versions, Rota rota) {
        return new Congratulating(lists, versions, rota);
    }
}
