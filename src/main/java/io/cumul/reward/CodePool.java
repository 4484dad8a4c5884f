package io.cumul.reward;

import io.cumul.posting.IdempotencyKey;
import io.cumul.sealing.CodeSeal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Takes codes in: seals each, and tells duplicates by their digests. No code leaves it in the clear. */
@Singleton
class CodePool {
    private final RewardStore store;
    private final CodeSeal seal;

    /** A pool in a store. */
    CodePool(RewardStore store, CodeSeal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** Whether this gateway has a key to seal codes with. */
    boolean seals() {
        return seal.seals();
    }

    /**
     * Adds codes to a reward's pool.
     *
     * @param key the caller's, within the program
     * @return what came of it; fails with {@link io.cumul.posting.LedgerUnavailable}, and then they may have been added
     */
    Uni<Imported> add(String programId, String rewardId, IdempotencyKey key, CodesBody body) {
        // Sealing many codes takes longer than anybody on an event loop may.
        return Uni.createFrom()
                .item(body)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(codes -> sealed(programId, rewardId, key, codes.codes()))
                .flatMap(store::add);
    }

    private CodeImport sealed(String programId, String rewardId, IdempotencyKey key, List<String> codes) {
        MessageDigest meaning = sha256();
        meaning.update(rewardId.getBytes(StandardCharsets.UTF_8));
        List<CodeImport.Line> lines = new ArrayList<>(codes.size());
        for (String code : codes) {
            meaning.update((byte) '\n');
            meaning.update(code.getBytes(StandardCharsets.UTF_8));
            lines.add(new CodeImport.Line(lines.size() + 1, seal.seal(rewardId, code), seal.digests(code)));
        }
        // Of a single code that is soon guessed, a digest without a key would tell the code. None has a line's end in
        // it.
        List<String> fingerprints = seal.digests("import\n" + HexFormat.of().formatHex(meaning.digest()));
        return new CodeImport(programId, rewardId, key.value(), fingerprints, seal.keyId(), lines);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
