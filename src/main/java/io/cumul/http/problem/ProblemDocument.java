package io.cumul.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.cumul.http.Language;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is written, after RFC 9457.
 *
 * @param type a URN that never changes for a code
 * @param title what it is, for people
 * @param status the HTTP status
 * @param detail what happened this time, in the caller's language
 * @param instance the path of the request
 * @param code what it is, for programs
 * @param retry what repeating could help
 * @param traceId what to name when asking the operator; the log has it too
 * @param members the code's own members
 */
@Schema(name = "Problem")
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ProblemCode code,
        Retry retry,
        String traceId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {
    private static final Pattern MEMBER = Pattern.compile("\\{(\\w+)}");

    /** Writes a problem for one request. */
    static ProblemDocument of(Problem problem, Language language, String instance, String traceId) {
        ProblemCode code = problem.code();
        return new ProblemDocument(
                code.type(),
                ProblemWords.text(language, code + ".title"),
                code.status(),
                fill(ProblemWords.text(language, code + ".detail"), problem.members()),
                instance,
                code,
                code.retry(),
                traceId,
                problem.members());
    }

    /** Writes a problem in English, for the contract's examples. */
    public static ProblemDocument inEnglish(Problem problem, String instance, String traceId) {
        return of(problem, Language.ENGLISH, instance, traceId);
    }

    /** Puts members into the places that the text names, such as {@code {available}}. */
    private static String fill(String text, Map<String, Object> members) {
        return MEMBER.matcher(text).replaceAll(place -> value(place, members));
    }

    private static String value(MatchResult place, Map<String, Object> members) {
        return Matcher.quoteReplacement(String.valueOf(members.getOrDefault(place.group(1), "?")));
    }
}
