package io.cumul.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that answers speak. */
public enum Language {
    /** For everybody whose own is not there. */
    ENGLISH(Locale.ENGLISH),
    /** French. */
    FRENCH(Locale.FRENCH);

    private static final List<Locale> SPOKEN = List.of(ENGLISH.locale, FRENCH.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The best for an {@code Accept-Language}; English where there is none, or none that is understood. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.FRENCH.equals(best) ? FRENCH : ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    /** The best for a request. */
    public static Language of(HttpServerRequest http) {
        return of(RequestHeaders.line(http, HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language itself. */
    public Locale locale() {
        return locale;
    }

    /** The language's tag, such as {@code fr}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Says of an answer that it speaks this language, and that another caller may get it in another. */
    public Response.ResponseBuilder speaks(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, tag()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
