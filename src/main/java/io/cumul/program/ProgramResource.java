package io.cumul.program;

import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Catalogue;
import io.cumul.http.Language;
import io.cumul.http.Roles;
import io.cumul.http.view.RewardView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the program in force. */
@Path("/v1/program")
@Tag(name = "Program")
@Produces(MediaType.APPLICATION_JSON)
public class ProgramResource {
    private static final String SCHEMA = "/program.schema.json";

    private final CurrentProgram current;
    private final Supplier<Catalogue> catalogue;
    private final InstantSource clock;

    /**
     * A resource over the program.
     *
     * @param catalogue the rewards, asked anew at each use
     * @param clock says which version is in force
     */
    public ProgramResource(CurrentProgram current, Supplier<Catalogue> catalogue, InstantSource clock) {
        this.current = current;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The program in force, its rules told in the language the caller prefers. Personal offers are shown to managers alone. */
    @GET
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Operation(operationId = "getProgram", summary = "Show the program in force")
    public Uni<RestResponse<ProgramResponse>> program(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context SecurityContext caller) {
        Language language = Language.of(acceptLanguage);
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.ok(response(language, caller.isUserInRole(Roles.MANAGER)))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build());
    }

    /** The JSON Schema of the program language, for editors and pipelines. */
    @GET
    @Path("/schema")
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Operation(operationId = "getProgramSchema", summary = "Show the JSON Schema of the program language")
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Uni<String> schema() {
        return Uni.createFrom().item(Schema.TEXT);
    }

    private ProgramResponse response(Language language, boolean manager) {
        Version version = current.versions().inForce(clock.instant());
        Ruleset ruleset = version.ruleset();
        return new ProgramResponse(
                ruleset.programId(),
                version.name(),
                ruleset.version(),
                ruleset.currency().getCurrencyCode(),
                ruleset.zone().getId(),
                RuleSentences.of(ruleset, language.locale()),
                manager ? version.document() : PersonalOffers.hidden(version.document()),
                RewardView.of(catalogue.get()));
    }

    /** Read once, when it is first asked for. */
    private static final class Schema {
        static final String TEXT = read();

        private static String read() {
            try (InputStream stream = Objects.requireNonNull(ProgramResource.class.getResourceAsStream(SCHEMA))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(SCHEMA, unreadable);
            }
        }
    }
}
