package io.cumul.posting;

import io.cumul.core.program.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the model reads it, in the words that the fixture {@code CampaignText} reads too: {@code app x2 channels APP
 * member 100/MONTH skip}.
 */
final class ModelCampaign {
    private static final Set<String> ALONE = Set.of("first", "best", "skip", "reject");

    private final Map<String, String> words = new HashMap<>();
    private final String gift;
    final String id;

    ModelCampaign(String text) {
        String[] all = text.split(" ", -1);
        id = all[0];
        gift = all[1];
        for (int i = 2; i < all.length; i++) {
            words.put(all[i], ALONE.contains(all[i]) ? "" : all[++i]);
        }
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    String word(String word) {
        return words.getOrDefault(word, "");
    }

    long number(String word, long otherwise) {
        return has(word) ? Long.parseLong(word(word)) : otherwise;
    }

    /** The cents of the lines that it is about; absent if it is about none of those that count. */
    @Nullable
    Long share(ModelBasket basket) {
        boolean all = !has("skus") && !has("categories");
        long cents = all ? basket.shipping() : 0;
        int lines = 0;
        for (int i = 0; i < basket.lines().size(); i++) {
            Line line = basket.lines().get(i);
            if (basket.counts(i) && (all || among("skus", line.sku()) || among("categories", line.category()))) {
                cents += basket.cents(i);
                lines++;
            }
        }
        return lines == 0 ? null : cents;
    }

    /** What it would give for its share of a basket, before any cap. */
    long wish(long share, Terms terms) {
        BigDecimal more = new BigDecimal(gift.substring(1)).subtract(BigDecimal.ONE);
        return gift.startsWith("+")
                ? Long.parseLong(gift.substring(1))
                : terms.points(share, more).longValueExact();
    }

    /** Every condition that does not hold, by its code; none if it applies. */
    Set<String> missed(ModelMember member, String channel, Instant at, ModelBasket basket) {
        Set<String> missed = new HashSet<>();
        LocalDateTime local = LocalDateTime.ofInstant(at, member.zone());
        boolean early = has("from") && at.isBefore(moment("from", member));
        boolean late = has("until") && !at.isBefore(moment("until", member));
        if (early
                || late
                || !(open(local, local.toLocalDate())
                        || open(local, local.toLocalDate().minusDays(1)))) {
            missed.add("OUTSIDE_WINDOW");
        }
        if (has("channels") && !among("channels", channel)) {
            missed.add("EXCLUDED_CHANNEL");
        }
        if (!isFor(member, local.toLocalDate())) {
            missed.add("NOT_IN_SEGMENT");
        }
        if (has("tiers") && !among("tiers", member.tier(at).id())) {
            missed.add("TIER_TOO_LOW");
        }
        Long share = share(basket);
        if (share == null) {
            missed.addAll(List.of("EXCLUDED_SKU", "EXCLUDED_CATEGORY"));
        } else if (share < cents("min")) {
            missed.add("MIN_SPEND_NOT_MET");
        }
        return missed;
    }

    /** A time that a clock put back shows twice is meant the first time. */
    private Instant moment(String word, ModelMember member) {
        return LocalDateTime.parse(word(word)).atZone(member.zone()).toInstant();
    }

    /** Whether a moment lies in the hours that belong to a day, and the day is one of its weekdays. */
    private boolean open(LocalDateTime moment, LocalDate day) {
        String[] hours = word("hours").split("-", -1);
        LocalDateTime opens = has("hours") ? day.atTime(LocalTime.parse(hours[0])) : day.atStartOfDay();
        LocalDateTime closes = has("hours") ? day.atTime(LocalTime.parse(hours[1])) : opens.plusDays(1);
        if (!closes.isAfter(opens)) {
            closes = closes.plusDays(1);
        }
        boolean weekday =
                !has("weekdays") || among("weekdays", day.getDayOfWeek().name());
        return weekday && !moment.isBefore(opens) && moment.isBefore(closes);
    }

    private boolean isFor(ModelMember member, LocalDate day) {
        boolean segment = !has("segments") || member.vip;
        boolean first = !has("first") || member.purchases == 0;
        boolean idle = !has("idle")
                || (member.boughtAt != null
                        && !LocalDate.ofInstant(member.boughtAt, member.zone())
                                .plusDays(number("idle", 0))
                                .isAfter(day));
        return segment && first && idle && member.spentCents >= cents("spent") && nearBirthday(member, day);
    }

    private boolean nearBirthday(ModelMember member, LocalDate day) {
        if (!has("birthday")) {
            return true;
        }
        String[] days = word("birthday").split("/", -1);
        for (int i = -Integer.parseInt(days[0]); i <= Integer.parseInt(days[1]); i++) {
            if (ModelExpiry.falls(member.birthday, day.minusDays(i))) {
                return true;
            }
        }
        return false;
    }

    private long cents(String word) {
        return has(word) ? new BigDecimal(word(word)).movePointRight(2).longValueExact() : 0;
    }

    private boolean among(String word, @Nullable String value) {
        return Arrays.asList(word(word).split(",", -1)).contains(value);
    }
}
