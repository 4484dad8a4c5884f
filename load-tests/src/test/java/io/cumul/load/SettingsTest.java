package io.cumul.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }

    private static Settings property(String value) {
        return settings(Map.of("cumul.it", value), Map.of());
    }

    @Test
    void prefersThePropertyThenTheEnvironmentThenTheDefault() {
        Map<String, String> properties = Map.of("cumul.url", "http://property");
        Map<String, String> environment = Map.of("CUMUL_URL", "http://environment", "CUMUL_EXPECT_REPLAY", "true");
        Settings settings = settings(properties, environment);

        assertThat(settings.text("cumul.url", "http://default")).isEqualTo("http://property");
        assertThat(settings.flag("cumul.expectReplay")).isTrue();
        assertThat(settings.count("cumul.users", 32)).isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({"250ms,PT0.25S", "30s,PT30S", "5m,PT5M", "2h,PT2H"})
    void readsDurations(String text, Duration expected) {
        assertThat(property(text).duration("cumul.it", "1s")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "1000000000"})
    void refusesCountsThatAreNone(String text) {
        assertThatThrownBy(() -> property(text).count("cumul.it", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cumul.it is '" + text + "'");
    }

    @Test
    void refusesFlagsAndDurationsItCannotRead() {
        assertThatThrownBy(() -> property("yes").flag("cumul.it")).hasMessageContaining("true or false");
        assertThatThrownBy(() -> property("30").duration("cumul.it", "1s")).hasMessageContaining("30s");
    }
}
