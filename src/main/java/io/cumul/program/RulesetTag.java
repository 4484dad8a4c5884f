package io.cumul.program;

import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entity tag of a version of the rules: its number. */
final class RulesetTag {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private RulesetTag() {}

    /** Adds the tag of a version. */
    static Response.ResponseBuilder of(Response.ResponseBuilder response, Version version) {
        return response.header(HttpHeaders.ETAG, '"' + String.valueOf(version.number()) + '"');
    }

    /**
     * The versions that an {@code If-Match} names; absent if any will do.
     *
     * @throws ProblemException if it names none
     */
    static @Nullable Set<Integer> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Set<Integer> versions = new HashSet<>();
        for (String tag : ifMatch.split(",", -1)) {
            Matcher matcher = TAG.matcher(tag.strip());
            if (!matcher.matches()) {
                throw ProblemException.invalid(HttpHeaders.IF_MATCH, "must be the ETag of a version, such as \"3\"");
            }
            versions.add(Integer.valueOf(matcher.group(1)));
        }
        return versions;
    }
}
