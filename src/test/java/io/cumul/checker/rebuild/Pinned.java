package io.cumul.checker.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points set aside for a checkout.
 *
 * @param placed the entry that set them aside
 * @param lots what is left of them
 */
record Pinned(Line placed, Lots lots) {
    private static final String NONE = "-";

    String id() {
        return Objects.requireNonNull(placed.holdId());
    }

    Pinned with(Lots other) {
        return new Pinned(placed, other);
    }

    /** When they are the member's again; absent for what is spent in the same breath. */
    @Nullable
    Instant expiresAt() {
        String text = placed.details().path("expiresAt").asText();
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** As the account's row has it. */
    String text() {
        Line.About about = placed.about();
        Instant expiresAt = expiresAt();
        JsonNode spent = placed.details().path("spent");
        return String.join(
                " ",
                id(),
                about == null ? NONE : about.order(),
                about == null || about.part() == null ? NONE : about.part(),
                about == null ? NONE : about.channel(),
                micros(placed.at()),
                expiresAt == null ? NONE : micros(expiresAt),
                lots.text().isEmpty() ? NONE : lots.text(),
                spent.has("total") ? money(spent.path("total")) : NONE,
                terms(spent));
    }

    private static String terms(JsonNode spent) {
        if (spent.has("payment")) {
            String payable = spent.has("payable")
                    ? "=" + spent.path("payable").path("minor").asText()
                    : "";
            return "payment=" + money(spent.path("payment")) + payable;
        }
        if (!spent.has("reward")) {
            return NONE;
        }
        String reward = "reward=" + spent.path("reward").asText() + "="
                + spent.path("quantity").asText();
        return spent.has("handout") || spent.has("counted")
                ? reward + "=" + spent.path("handout").asText("NO_CODE") + "="
                        + spent.path("counted").asText(NONE)
                : reward;
    }

    private static String money(JsonNode money) {
        return money.path("minor").asText() + "=" + money.path("currency").asText();
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
