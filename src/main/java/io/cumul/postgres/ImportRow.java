package io.cumul.postgres;

import io.cumul.reward.CodeImport;
import io.cumul.reward.Imported;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** The row of an import of codes: what came of it. */
@Entity
@Immutable
@Table(name = "code_import")
@IdClass(ImportRow.Key.class)
@NullUnmarked
class ImportRow {
    @Id
    @Column(name = "program_id")
    String programId;

    @Id
    String key;

    String fingerprint;

    @Column(name = "reward_id")
    String rewardId;

    int imported;
    int duplicates;

    @Column(name = "duplicate_lines")
    String duplicateLines;

    Instant at;

    /** The row of an import that was just done. */
    static ImportRow of(CodeImport codes, Imported.Done done, Instant now) {
        ImportRow row = new ImportRow();
        row.programId = codes.programId();
        row.key = codes.key();
        row.fingerprint = codes.fingerprint();
        row.rewardId = done.rewardId();
        row.imported = done.added();
        row.duplicates = done.duplicates();
        row.duplicateLines = done.duplicateLines().stream().map(String::valueOf).collect(Collectors.joining(","));
        row.at = now;
        return row;
    }

    /** What came of it, once more. */
    Imported again(List<String> fingerprints) {
        if (!fingerprints.contains(fingerprint)) {
            return new Imported.KeyReused();
        }
        List<Integer> lines = duplicateLines.isEmpty()
                ? List.of()
                : Arrays.stream(duplicateLines.split(",")).map(Integer::valueOf).toList();
        return new Imported.Done(rewardId, imported, duplicates, lines, true);
    }

    /**
     * The key of an import's row.
     *
     * @param programId whose it is
     * @param key the caller's idempotency key
     */
    record Key(String programId, String key) {}
}
