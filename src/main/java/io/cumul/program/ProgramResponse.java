package io.cumul.program;

import com.fasterxml.jackson.databind.JsonNode;
import io.cumul.http.view.RewardView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The program in force.
 *
 * @param programId the id the program gives itself
 * @param name the program's name for people
 * @param rulesetVersion the version in force, 1 or more
 * @param currency an ISO 4217 code
 * @param timeZone a name of the IANA database
 * @param rules the rules told to members, a sentence each
 * @param ruleset the rules as they were written; offers to members by name are shown to managers alone
 * @param rewards what points buy from the catalogue
 */
@Schema(name = "Program")
public record ProgramResponse(
        @Schema(examples = "cumuler-echanger") String programId,
        @Schema(examples = "Cumuler et Échanger") String name,
        @Schema(examples = "1") int rulesetVersion,
        @Schema(examples = "EUR") String currency,
        @Schema(examples = "Europe/Paris") String timeZone,

        @Schema(examples = "[\"You earn 1 point for every 1.00 EUR.\"]")
        List<String> rules,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "As it was written, key by key; campaigns for members by name are shown to managers alone")
        JsonNode ruleset,

        List<RewardView> rewards) {}
