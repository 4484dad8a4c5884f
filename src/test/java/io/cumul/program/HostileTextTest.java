package io.cumul.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are no mistake but an attack: refused early, in few words, and without taking much memory. */
class HostileTextTest {
    private static final int MEBI = 1 << 20;

    /** What one reading may allocate: a tree takes a multiple of its text, but a bounded one. */
    private static final long MOST_ALLOCATED = 400L * MEBI;

    /** What the faults of one text may come to, so that an answer stays small. */
    private static final int MOST_TOLD = MEBI + MEBI / 2;

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isRefusedInFewWords(String attack, String text) {
        long before = allocated();

        List<String> faults = Programs.faults(text);

        assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
        assertThat(faults).as(attack).isNotEmpty().hasSizeLessThanOrEqualTo(Faults.MOST);
        assertThat(faults.stream().mapToInt(String::length).sum()).isLessThan(MOST_TOLD);
    }

    static List<Arguments> texts() {
        String head = Programs.with("");
        return List.of(
                Arguments.of("aliases of aliases", head + laughs() + "x: *a30\n"),
                Arguments.of("an alias of itself", head + "x: &x [*x]\n"),
                Arguments.of("merged sections", head + "x: &x {a: b}\ny: {<<: *x}\n"),
                Arguments.of("lists in lists", "a: " + "[ ".repeat(MEBI / 4)),
                Arguments.of("sections in sections", "{a: ".repeat(MEBI / 4)),
                Arguments.of("dashes", "- ".repeat(MEBI / 2)),
                Arguments.of("question marks", "? ".repeat(MEBI / 2)),
                Arguments.of("a long word in quotes", head + "x: \"" + "a".repeat(MEBI / 2) + "\"\n"),
                Arguments.of("a long word of commas", head + "x: a" + ",".repeat(MEBI / 2) + "\n"),
                Arguments.of("a long key", head + "k".repeat(MEBI / 2) + ": 1\n"),
                Arguments.of("a long key around many others", head + around(MEBI / 4)),
                Arguments.of("many keys", head + lines(60_000, "k%d: 1\n")),
                Arguments.of("many keys of great likeness", head + lines(25_000, "lateEarnWindowAndMoreOfIt%d: 1\n")),
                Arguments.of("a key many times", head + "a: 1\n".repeat(150_000)),
                Arguments.of("a long number", head + "x: 1" + "0".repeat(MEBI / 2) + "\n"),
                Arguments.of("many long numbers", head + lines(5_000, "k%d: 1" + "0".repeat(100) + "\n")),
                Arguments.of(
                        "a number in another base", Programs.with("expiry: {months: 0x" + "f".repeat(9_000) + "}")),
                Arguments.of("a number with an exponent", Programs.with("expiry: {months: 1e999999999}")),
                Arguments.of("a number of minutes", Programs.with("expiry: {months: 1:30}")),
                Arguments.of("a long list of nothing", Programs.with("segments: [" + "~, ".repeat(200_000) + "]")),
                Arguments.of("a class to be made", head + "x: !!javax.script.ScriptEngineManager [a]\n"),
                Arguments.of("many directives", "%TAG ! tag:a,2026:\n".repeat(9_999) + "---\na: b\n"),
                Arguments.of("many documents", "---\na: b\n".repeat(9_999)),
                Arguments.of("too large", "#".repeat(MEBI + 1)),
                Arguments.of("too large in UTF-8 alone", "#" + "\u20ac".repeat(MEBI / 3 + 1)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("oddTexts")
    void oddCharactersAreNamed(String text, String fault) {
        assertThat(Programs.faults(text)).containsExactly(fault);
    }

    /** Over a long word the parser takes time and memory by its square, so it does not get one. */
    @Test
    void aWordIsBounded() {
        String longest = "#" + "x".repeat(YamlTree.MAX_WORD - 1) + "\n";

        assertThat(Programs.faults(Programs.with(longest))).isEmpty();
        assertThat(Programs.faults(Programs.with("#" + longest)))
                .containsExactly("The text has a word of more than 10000 characters.");
    }

    static List<Arguments> oddTexts() {
        String forbidden = "The text has a character that YAML does not allow: ";
        return List.of(
                Arguments.of("name: a\0b\n", forbidden + "U+0000, at 7."),
                Arguments.of("name: a\33b\n", forbidden + "U+001B, at 7."),
                Arguments.of("name: a\ud800b\n", forbidden + "U+D800, at 7."),
                Arguments.of(
                        Programs.with("name: \"a\\u202eb\""), "name: must be text of 1 to 100 printable characters."),
                Arguments.of(
                        Programs.with("name: \"a\\u2028b\""), "name: must be text of 1 to 100 printable characters."),
                Arguments.of(
                        "\tname: Tab\n",
                        "The text is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB)"
                                + " for indentation), line 1, column 1."),
                Arguments.of(
                        Programs.with("earn:\n\trate: {points: 1}"),
                        "The text is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB)"
                                + " for indentation), line 7, column 1."));
    }

    private static String laughs() {
        return "a0: &a0 x\n"
                + IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> "a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]%n".formatted(i, i - 1))
                        .collect(Collectors.joining());
    }

    private static String around(int length) {
        return "k".repeat(length) + ":\n" + lines(9_999, "  k%d: 1\n");
    }

    private static String lines(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
