package io.cumul.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cumul.checker.rebuild.Comparison;
import io.cumul.checker.rebuild.Line;
import io.cumul.checker.rebuild.Lots;
import io.cumul.checker.rebuild.Row;
import io.cumul.core.account.Account;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.Movement;
import io.cumul.core.ledger.Occasion;
import io.cumul.encoding.DetailsJson;
import io.cumul.encoding.HoldsText;
import io.cumul.encoding.LotsText;
import io.cumul.encoding.StandingText;
import io.cumul.encoding.TierText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds accounts that were never written to a table: their rows and entries are put into the texts that they would be there. */
public final class Rebuilding {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rebuilding() {}

    /** What an account and its journal, from its first entry on, do not agree about. */
    public static List<String> differences(Account account, List<Entry> journal) {
        return Comparison.of(
                row(account), journal.stream().map(Rebuilding::line).toList());
    }

    private static Row row(Account account) {
        return new Row(
                account.status().code(),
                LotsText.write(account.lots().list()),
                HoldsText.write(account.holds()),
                account.owed(),
                new Row.Sums(
                        account.lots().points(),
                        account.lots().pending(),
                        account.holds().points(),
                        account.nextChangeAt()),
                StandingText.write(account),
                account.version(),
                account.enrolledAt(),
                account.changedAt());
    }

    private static Line line(Entry entry) {
        Details details = entry.details();
        return new Line(
                entry.seq(),
                entry.kind().code(),
                move(entry.movement()),
                entry.at(),
                new Line.After(entry.availableAfter(), entry.pendingAfter(), entry.heldAfter(), entry.nextChangeAt()),
                about(entry.occasion()),
                entry.extendedTo(),
                entry.tier() == null ? null : TierText.write(entry.tier()),
                details == null ? null : details.holdId(),
                details == null ? MissingNode.getInstance() : json(DetailsJson.write(details)));
    }

    private static Line.@Nullable Move move(@Nullable Movement movement) {
        return movement == null
                ? null
                : new Line.Move(
                        movement.from().code(),
                        movement.to().code(),
                        movement.points(),
                        Lots.read(LotsText.write(movement.lots())));
    }

    private static Line.@Nullable About about(@Nullable Occasion occasion) {
        return occasion == null || occasion.order() == null
                ? null
                : new Line.About(
                        occasion.order().orderId(),
                        occasion.order().part(),
                        occasion.channel().name(),
                        occasion.occurredAt());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException(text, none);
        }
    }
}
