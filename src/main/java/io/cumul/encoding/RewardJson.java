package io.cumul.encoding;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.program.limit.Period;
import io.cumul.core.program.reward.Eligibility;
import io.cumul.core.program.reward.MemberLimit;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.RewardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reward as its row holds it, but for its id, which is the row's. What is empty or absent is left out. */
public final class RewardJson {
    private RewardJson() {}

    /** Writes a reward; equal rewards have equal texts. */
    public static String write(Reward reward) {
        Writing writing = new Writing()
                .put("type", reward.type())
                .put("name", reward.name())
                .put("description", reward.description())
                .put("points", reward.points())
                .put("validFrom", reward.validFrom())
                .put("validUntil", reward.validUntil())
                .put("stock", reward.stock())
                .put("handout", reward.handout());
        if (!reward.tierPoints().isEmpty()) {
            writing.objects(
                    "tierPoints",
                    reward.tierPoints().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(price ->
                                    new Writing().put("tier", price.getKey()).put("points", price.getValue()))
                            .toList());
        }
        some(writing, "tiers", reward.eligibility().tiers());
        some(writing, "segments", reward.eligibility().segments());
        some(
                writing,
                "channels",
                reward.eligibility().channels().stream().map(Channel::name).toList());
        MemberLimit limit = reward.limit();
        return (limit == null
                        ? writing
                        : writing.put(
                                "limit",
                                new Writing().put("times", limit.times()).put("per", limit.period())))
                .text();
    }

    /**
     * Reads a reward.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Reward read(String id, String text) {
        return Fields.read(
                text,
                fields -> new Reward(
                        id,
                        fields.constant(RewardType.class, "type"),
                        fields.text("name"),
                        fields.textOrNull("description"),
                        fields.number("points"),
                        tierPoints(fields),
                        fields.instantOrNull("validFrom"),
                        fields.instantOrNull("validUntil"),
                        fields.numberOrNull("stock"),
                        new Eligibility(
                                Set.copyOf(some(fields, "tiers")),
                                Set.copyOf(some(fields, "segments")),
                                some(fields, "channels").stream()
                                        .map(Channel::valueOf)
                                        .collect(Collectors.toSet())),
                        limit(fields),
                        fields.constant(Handout.class, "handout")));
    }

    private static void some(Writing writing, String name, Collection<String> codes) {
        if (!codes.isEmpty()) {
            writing.texts(name, codes.stream().sorted().toList());
        }
    }

    private static List<String> some(Fields fields, String name) {
        return fields.has(name) ? fields.texts(name) : List.of();
    }

    private static Map<String, Long> tierPoints(Fields fields) {
        Map<String, Long> prices = new HashMap<>();
        if (fields.has("tierPoints")) {
            fields.objects("tierPoints", price -> prices.put(price.text("tier"), price.number("points")));
        }
        return prices;
    }

    private static @Nullable MemberLimit limit(Fields fields) {
        return fields.objectOrNull(
                "limit", limit -> new MemberLimit(limit.number("times"), limit.constant(Period.class, "per")));
    }
}
