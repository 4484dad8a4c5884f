package io.cumul.program;

import io.cumul.core.program.campaign.Times;
import io.cumul.http.view.Wording;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The times of a campaign as parts of a sentence. */
final class TimeSentences {
    private final Wording wording;
    private final DateTimeFormatter time;

    TimeSentences(Wording wording) {
        this.wording = wording;
        this.time = DateTimeFormatter.ofPattern("HH:mm", wording.locale());
    }

    /** One part for each condition; none for a campaign that always runs. */
    List<String> of(Times times) {
        List<String> parts = new ArrayList<>();
        if (times.from() != null && times.until() != null) {
            parts.add(wording.say("campaign.between", first(times.from()), last(times.until())));
        } else if (times.from() != null) {
            parts.add(wording.say("campaign.from", first(times.from())));
        } else if (times.until() != null) {
            parts.add(wording.say("campaign.until", last(times.until())));
        }
        if (!times.weekdays().isEmpty()) {
            parts.add(wording.say(
                    "campaign.weekdays",
                    wording.all(times.weekdays().stream()
                            .sorted()
                            .map(each -> each.getDisplayName(TextStyle.FULL, wording.locale()))
                            .toList())));
        }
        if (times.hoursFrom() != null && times.hoursUntil() != null) {
            parts.add(wording.say("campaign.hours", time.format(times.hoursFrom()), time.format(times.hoursUntil())));
        }
        return parts;
    }

    private String first(LocalDateTime from) {
        return from.toLocalTime().equals(LocalTime.MIDNIGHT) ? wording.day(from.toLocalDate()) : moment(from);
    }

    /** A campaign that ends at midnight runs until the end of the day before. */
    private String last(LocalDateTime until) {
        return until.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? wording.day(until.toLocalDate().minusDays(1))
                : moment(until);
    }

    private String moment(LocalDateTime at) {
        return wording.say("campaign.moment", wording.day(at.toLocalDate()), time.format(at));
    }
}
