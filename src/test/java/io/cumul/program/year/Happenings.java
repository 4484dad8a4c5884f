package io.cumul.program.year;

import io.cumul.core.account.Channel;
import io.cumul.core.account.Profile;
import io.cumul.core.decision.Command;
import io.cumul.core.fixture.BasketText;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Members;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Ruleset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens to a member, in words such as {@code buys mug/kitchen 84.99} or {@code spends 300}, in a program's local time. */
final class Happenings {
    private static final Pattern BUYS =
            Pattern.compile("buys (.+?)(?: in (STORE|WEB|APP))?(?: on (\\d{4}-\\d{2}-\\d{2}))?");

    private final Ruleset ruleset;
    private int orders;

    Happenings(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** A day, which means noon, or a day and a time. */
    Instant instant(String date) {
        LocalDateTime local = date.contains(" ")
                ? LocalDateTime.parse(date.replace(' ', 'T'))
                : LocalDate.parse(date).atTime(LocalTime.NOON);
        return local.atZone(ruleset.zone()).toInstant();
    }

    /** The command that a happening is. */
    Command command(String what, Instant now) {
        String[] words = what.split(" ", -1);
        return switch (words[0]) {
            case "enrols", "enrols," -> Commands.enrol(profile(words));
            case "buys" -> buys(what);
            case "does" -> Commands.act(words[1], words[2]);
            case "friend" -> Commands.granted(Members.ALICE, "REFERRAL", words[1]);
            case "birthday" ->
                Commands.granted(
                        Members.ALICE,
                        "BIRTHDAY",
                        String.valueOf(LocalDate.ofInstant(now, ruleset.zone()).getYear()));
            case "spends" -> Commands.redeem("spent-" + ++orders, Long.parseLong(words[1]));
            case "time" -> new Command.Settle(Members.ALICE);
            default -> throw new IllegalArgumentException("nothing that happens: " + what);
        };
    }

    private static Profile profile(String[] words) {
        return words.length > 1 ? Members.born(words[words.length - 1]) : Members.profile();
    }

    private Command buys(String what) {
        Matcher buys = BUYS.matcher(what);
        if (!buys.matches()) {
            throw new IllegalArgumentException("no purchase: " + what);
        }
        Channel channel = buys.group(2) == null ? Channel.WEB : Channel.valueOf(buys.group(2));
        @Nullable Instant madeAt = buys.group(3) == null ? null : instant(buys.group(3));
        return new Command.Earn(
                Members.ALICE,
                OrderRef.whole("order-" + ++orders),
                channel,
                madeAt,
                BasketText.basket(buys.group(1), ruleset.currency().getCurrencyCode()));
    }
}
