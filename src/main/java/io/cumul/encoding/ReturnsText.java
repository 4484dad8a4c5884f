package io.cumul.encoding;

import io.cumul.core.program.returns.Returns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a refund brought back, as a compact text: words joined by spaces, for each line its number, how many and for how much in
 * minor units, then money for no line in particular, then a star for all that was left: {@code 1x2=1000 3x1=250 +400 *}. And
 * the points of campaigns as {@code summer=50}.
 */
public final class ReturnsText {
    private static final String EVERYTHING = "*";

    private ReturnsText() {}

    /** Writes returns; empty for nothing. */
    public static String write(Returns returns) {
        List<String> words = new ArrayList<>();
        returns.items().forEach(item -> words.add(item.line() + "x" + item.quantity() + "=" + item.minor()));
        if (returns.amount() > 0) {
            words.add("+" + returns.amount());
        }
        if (returns.everything()) {
            words.add(EVERYTHING);
        }
        return String.join(" ", words);
    }

    /**
     * Reads returns.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Returns read(String text) {
        List<Returns.Item> items = new ArrayList<>();
        long amount = 0;
        boolean everything = false;
        for (String word : words(text)) {
            if (word.equals(EVERYTHING)) {
                everything = true;
            } else if (word.startsWith("+")) {
                amount = Words.number(word, 1, word.length());
            } else {
                items.add(item(word));
            }
        }
        return new Returns(items, amount, everything);
    }

    /** Writes points by the campaign that had given them; empty for none. */
    public static String writeCampaigns(Map<String, Long> campaigns) {
        return new TreeMap<>(campaigns)
                .entrySet().stream()
                        .map(campaign -> Words.escape(campaign.getKey()) + "=" + campaign.getValue())
                        .collect(Collectors.joining(" "));
    }

    /**
     * Reads points by campaign.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Map<String, Long> readCampaigns(String text) {
        return words(text).stream()
                .collect(Collectors.toMap(
                        word -> Words.unescape(word.substring(0, Words.mark(word, '='))),
                        word -> Words.number(word, Words.mark(word, '=') + 1, word.length())));
    }

    private static Returns.Item item(String word) {
        int times = Words.mark(word, 'x');
        int equals = Words.mark(word, '=');
        return new Returns.Item(
                Math.toIntExact(Words.number(word, 0, times)),
                Math.toIntExact(Words.number(word, times + 1, equals)),
                Words.number(word, equals + 1, word.length()));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }
}
