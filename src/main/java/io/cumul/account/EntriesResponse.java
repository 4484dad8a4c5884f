package io.cumul.account;

import io.cumul.core.decision.Posted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a statement.
 *
 * @param entries newest first
 * @param next the {@code before} of the next page; absent on the last
 */
record EntriesResponse(List<EntryView> entries, @Nullable Long next) {
    /** A page. Entries are numbered from 1 without gaps, so the last of a page says whether there is another. */
    static EntriesResponse of(List<Posted> page) {
        long last = page.isEmpty() ? 1 : page.getLast().entry().seq();
        return new EntriesResponse(page.stream().map(EntryView::brief).toList(), last > 1 ? last : null);
    }
}
