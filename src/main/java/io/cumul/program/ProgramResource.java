package io.cumul.program;

import io.cumul.core.program.Ruleset;
import io.cumul.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the program in force. */
@Path("/v1/program")
@Tag(name = "Program")
@Produces(MediaType.APPLICATION_JSON)
public class ProgramResource {
    private final CurrentProgram current;

    /** A resource over the program in force. */
    public ProgramResource(CurrentProgram current) {
        this.current = current;
    }

    /** The program in force, its rules told in the language the caller prefers. */
    @GET
    @RolesAllowed({Roles.CHECKOUT, Roles.MANAGER})
    @Operation(operationId = "getProgram", summary = "Show the program in force")
    public Uni<RestResponse<ProgramResponse>> program(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = language(acceptLanguage);
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.ok(response(language))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build());
    }

    private ProgramResponse response(Locale language) {
        Ruleset ruleset = current.program().latest();
        return new ProgramResponse(
                ruleset.programId(),
                current.text().name(),
                ruleset.version(),
                ruleset.currency().getCurrencyCode(),
                ruleset.zone().getId(),
                RuleSentences.of(ruleset, language),
                current.document(),
                List.of());
    }

    private static Locale language(@Nullable String acceptLanguage) {
        Locale first = RuleSentences.LANGUAGES.getFirst();
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return first;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), RuleSentences.LANGUAGES);
            return best == null ? first : best;
        } catch (IllegalArgumentException unreadable) {
            return first;
        }
    }
}
