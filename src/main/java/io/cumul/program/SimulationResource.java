package io.cumul.program;

import io.cumul.core.points.Points;
import io.cumul.core.program.Judgement;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.limit.Headroom;
import io.cumul.http.Language;
import io.cumul.http.Refuses;
import io.cumul.http.Roles;
import io.cumul.http.WritesNothing;
import io.cumul.http.problem.Problem;
import io.cumul.http.problem.ProblemCode;
import io.cumul.http.problem.ProblemException;
import io.cumul.program.SimulatedPurchase.Trial;
import io.cumul.program.SimulationResponse.Result;
import io.cumul.program.SimulationResponse.SimulatedAward;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries drafts of the rules on purchases. */
@Path("/v1/program")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program")
public class SimulationResource {
    private final CurrentProgram current;
    private final InstantSource clock;

    /** A resource that compares with the rules in force. */
    SimulationResource(CurrentProgram current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Judges each purchase by the draft and by the rules in force. It may take its time, off the event loop. */
    @POST
    @Path("/ruleset/simulate")
    @Blocking
    @WritesNothing
    @RolesAllowed(Roles.MANAGER)
    @Refuses({ProblemCode.CURRENCY_MISMATCH, ProblemCode.RULESET_INVALID})
    @Operation(operationId = "simulateRuleset", summary = "Try a draft of the rules on purchases")
    @APIResponseSchema(value = SimulationResponse.class, responseCode = "200")
    public Response simulate(SimulationRequest request, @Context HttpServerRequest http) {
        Language language = Language.of(http);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        request.requireSomePurchases();
        List<Trial> trials = new ArrayList<>();
        for (SimulatedPurchase purchase : request.purchases()) {
            trials.add(purchase.trial("purchases[" + trials.size() + "]", now));
        }
        Ruleset today = current.current().inForce(now);
        Ruleset draft = draft(request.text(), now);
        List<Result> results = trials.stream()
                .map(trial -> Result.of(award(trial, draft, language), award(trial, today, language)))
                .toList();
        return language.speaks(Response.ok(SimulationResponse.of(results))).build();
    }

    private Ruleset draft(String text, Instant now) {
        Ruleset latest = current.current().latest();
        return switch (RulesetReader.read(text, latest.version() + 1, now)) {
            case Reading.Faulty(List<Fault> faults) -> throw invalid(faults);
            case Reading.Read read -> {
                List<Fault> strayed = Publisher.strayed(latest, read.ruleset());
                if (!strayed.isEmpty()) {
                    throw invalid(strayed);
                }
                yield read.ruleset();
            }
        };
    }

    private static SimulatedAward award(Trial trial, Ruleset ruleset, Language language) {
        String given = trial.purchase().basket().currency().getCurrencyCode();
        String expected = ruleset.currency().getCurrencyCode();
        if (!given.equals(expected)) {
            throw new ProblemException(Problem.of(ProblemCode.CURRENCY_MISMATCH)
                    .with("expected", expected)
                    .with("given", given));
        }
        return SimulatedAward.of(judge(trial, ruleset), ruleset, language);
    }

    private static Judgement judge(Trial trial, Ruleset ruleset) {
        try {
            Judgement judgement = ruleset.judge(trial.account(), trial.purchase(), Headroom.AMPLE);
            if (judgement.award().points() <= Points.MAX_PER_COMMAND) {
                return judgement;
            }
        } catch (ArithmeticException overflow) {
            // Told below, together with what is too much for one command.
        }
        throw ProblemException.invalid(
                trial.field() + ".purchase", "must not earn more than " + Points.MAX_PER_COMMAND + " points");
    }

    private static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(Problem.of(ProblemCode.RULESET_INVALID).with("faults", faults));
    }
}
