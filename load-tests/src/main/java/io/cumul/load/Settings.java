package io.cumul.load;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told from outside: {@code -Dcumul.url=…}, or {@code CUMUL_URL=…} in the environment. The property wins. A
 * value that cannot be read stops the run; it is never replaced by the default.
 */
public final class Settings {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private final UnaryOperator<@Nullable String> property;
    private final UnaryOperator<@Nullable String> environment;

    Settings(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {
        this.property = property;
        this.environment = environment;
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    public String text(String name, String otherwise) {
        String value = property.apply(name);
        if (value == null) {
            value = environment.apply(name.replaceAll("([.]|(?=[A-Z]))", "_").toUpperCase(Locale.ROOT));
        }
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** A whole number of one or more. */
    public int count(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw unreadable(name, value, "a whole number from 1 to 999999999");
        }
        return Integer.parseInt(value);
    }

    public boolean flag(String name) {
        return switch (text(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            case String value -> throw unreadable(name, value, "true or false");
        };
    }

    /** A duration such as {@code 30s}, {@code 5m} or {@code 250ms}. */
    public Duration duration(String name, String otherwise) {
        String value = text(name, otherwise);
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw unreadable(name, value, "a duration such as 30s, 5m or 250ms");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static IllegalArgumentException unreadable(String name, String value, String expected) {
        return new IllegalArgumentException(name + " is '" + value + "', but must be " + expected);
    }
}
