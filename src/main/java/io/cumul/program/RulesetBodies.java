package io.cumul.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.http.json.RequestBodies;
import io.cumul.http.json.StrictJson;
import io.cumul.http.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.regex.Pattern;

/** Reads bodies that are the text of a ruleset; whether it is one without fault is seen later. */
@Provider
public final class RulesetBodies implements MessageBodyReader<RulesetBody> {
    /** JSON's escaped slash, which YAML of old does not know. */
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RulesetBody.class;
    }

    @Override
    public RulesetBody readFrom(
            Class<RulesetBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = RequestBodies.whole(body, RulesetReader.MAX_BYTES);
        if (bytes.length == 0) {
            throw ProblemException.malformed("body", "is missing");
        }
        String text = StrictJson.decode(bytes);
        if (mediaType.getSubtype().equalsIgnoreCase("json")) {
            StrictJson.read(bytes, ObjectNode.class);
            return new RulesetBody(asYaml(text));
        }
        return new RulesetBody(text);
    }

    /** JSON as YAML reads it too: a tab can only be white space in it, and a slash needs no escape. */
    static String asYaml(String json) {
        return ESCAPED_SLASH.matcher(json.replace('\t', ' ')).replaceAll("$1/");
    }
}
