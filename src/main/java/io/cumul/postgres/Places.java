package io.cumul.postgres;

import io.cumul.core.account.AccountId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one run of a batch has found the rows of its accounts. A row that is locked stays where it is. */
final class Places {
    private final Map<AccountId, String> places = new HashMap<>();

    /** Remembers a place, as PostgreSQL writes it. */
    void found(AccountId id, String place) {
        places.put(id, place);
    }

    /** The place, absent if no row was found. */
    @Nullable
    String of(AccountId id) {
        return places.get(id);
    }
}
