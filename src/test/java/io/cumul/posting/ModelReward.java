package io.cumul.posting;

import io.cumul.core.account.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A reward as the model reads it, in the words that the fixture {@code RewardText} reads too. */
final class ModelReward {
    private final Map<String, String> words = new HashMap<>();
    private final long points;
    final String id;

    ModelReward(String text) {
        String[] all = text.split(" ", -1);
        id = all[0];
        points = Long.parseLong(all[1]);
        Arrays.stream(all).skip(2).map(word -> word.split(":", 2)).forEach(pair -> words.put(pair[0], pair[1]));
    }

    /**
     * So many of it that a member has, or has set points aside for.
     *
     * @param counter what they are counted under; empty if a member may have any number
     */
    record Taken(String id, int quantity, String counter) {}

    /** How many there are at first. */
    long stock() {
        return words.containsKey("stock") ? Long.parseLong(words.get("stock")) : (1L << 53) - 1;
    }

    /** The name that its stock has in the ledger. */
    String shelf() {
        return "reward/" + id;
    }

    /** What so many cost a member. */
    long points(ModelMember member, int quantity, Instant now) {
        boolean gold = words.containsKey("gold") && member.tier(now).id().equals("gold");
        return quantity * (gold ? Long.parseLong(words.get("gold")) : points);
    }

    /** So many for a member. */
    Taken taken(ModelMember member, int quantity, Instant now) {
        LocalDate day = now.atZone(member.zone()).toLocalDate();
        String counter = words.containsKey("limit") ? ModelCounts.counter("reward " + id, limit()[1], day) : "";
        return new Taken(id, quantity, counter);
    }

    /** Why a member cannot have it; empty if that is possible. */
    String refusal(ModelMember member, Taken wish, Channel channel, Instant now) {
        if (words.containsKey("until") && !now.isBefore(Instant.parse(words.get("until") + "T00:00:00Z"))) {
            return "RewardUnavailable";
        }
        boolean here = !words.containsKey("channels")
                || Arrays.asList(words.get("channels").split(",", -1)).contains(channel.name());
        if (!here || (words.containsKey("segments") && !member.vip)) {
            return "NotEligible";
        }
        if (member.stock.get(id) < wish.quantity) {
            return "OutOfStock";
        }
        if (wish.counter.isEmpty()) {
            return "";
        }
        long had = member.counts.counted(wish.counter);
        for (ModelHold hold : member.holds) {
            had += hold.reward() != null && hold.reward().counter.equals(wish.counter) ? hold.reward().quantity : 0;
        }
        return had + wish.quantity > Long.parseLong(limit()[0]) ? "LimitReached REWARD:" + id : "";
    }

    private String[] limit() {
        return words.getOrDefault("limit", "").split("/", -1);
    }
}
