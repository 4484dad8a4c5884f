package io.cumul.postgres;

import io.cumul.core.program.reward.Reward;
import io.cumul.reward.CodeImport;
import io.cumul.reward.CodeImport.Line;
import io.cumul.reward.Imported;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** One import of codes in its transaction: so many rows a statement, then the stock that they make, then what came of it. */
final class CodeRows {
    private static final int CHUNK = 5_000;

    private final StatelessSession session;
    private final CodeImport codes;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private int added;

    CodeRows(StatelessSession session, CodeImport codes, Instant now) {
        this.session = session;
        this.codes = codes;
        this.now = now;
    }

    /** Adds the codes, unless that was done under the same key before. */
    Uni<Imported> add() {
        return session.createSelectionQuery("from ImportRow where programId = :program and key = :key", ImportRow.class)
                .setParameter("program", codes.programId())
                .setParameter("key", codes.key())
                .getSingleResultOrNull()
                .flatMap(earlier ->
                        earlier == null ? all() : Uni.createFrom().item(earlier.again(codes.fingerprints())));
    }

    private Uni<Imported> all() {
        List<Line> lines = codes.codes();
        return key().chain(() -> Multi.createFrom()
                        .iterable(IntStream.iterate(0, from -> from < lines.size(), from -> from + CHUNK)
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(
                                from -> chunk(lines.subList(from, Math.min(from + CHUNK, lines.size()))))
                        .collect()
                        .last())
                .chain(() -> new BudgetStripes(session, codes.programId()).add(Reward.shelf(codes.rewardId()), added))
                .chain(this::remember);
    }

    private Uni<Integer> key() {
        return session.createNativeQuery(
                        "INSERT INTO code_key (id, first_used_at) VALUES (:id, :now) ON CONFLICT DO NOTHING")
                .setParameter("id", codes.keyId())
                .setParameter("now", now)
                .executeUpdate();
    }

    private Uni<Void> chunk(List<Line> lines) {
        List<Line> fresh = new ArrayList<>();
        for (Line line : lines) {
            if (seen.add(line.digest())) {
                fresh.add(line);
            } else {
                duplicates.add(line.number());
            }
        }
        return known(fresh).flatMap(known -> {
            List<Line> unknown = new ArrayList<>();
            for (Line line : fresh) {
                if (line.digests().stream().noneMatch(known::contains)) {
                    unknown.add(line);
                } else {
                    duplicates.add(line.number());
                }
            }
            added += unknown.size();
            return unknown.isEmpty() ? Uni.createFrom().voidItem() : insert(unknown);
        });
    }

    /** Those of the digests, under whatever key, that are there already. */
    private Uni<Set<String>> known(List<Line> lines) {
        return session.createNativeQuery(
                        "SELECT digest FROM reward_code"
                                + " WHERE program_id = :program AND digest = ANY (string_to_array(:digests, ' '))",
                        String.class)
                .setParameter("program", codes.programId())
                .setParameter(
                        "digests",
                        lines.stream().flatMap(line -> line.digests().stream()).collect(Collectors.joining(" ")))
                .getResultList()
                .<Set<String>>map(HashSet::new);
    }

    /** A code that somebody else is bringing at this moment, for another reward, fails the import: it was there first. */
    private Uni<Void> insert(List<Line> lines) {
        return session.createNativeQuery("INSERT INTO reward_code (program_id, reward_id, digest, sealed)"
                        + " SELECT :program, :reward, line.digest, line.sealed"
                        + " FROM unnest(string_to_array(:digests, ' '), string_to_array(:sealed, ' '))"
                        + " AS line (digest, sealed)")
                .setParameter("program", codes.programId())
                .setParameter("reward", codes.rewardId())
                .setParameter("digests", joined(lines, Line::digest))
                .setParameter("sealed", joined(lines, line -> line.code().text()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Imported> remember() {
        List<Integer> first =
                duplicates.stream().sorted().limit(Imported.Done.MOST_LINES).toList();
        Imported.Done done = new Imported.Done(codes.rewardId(), added, duplicates.size(), first, false);
        return session.insert(ImportRow.of(codes, done, now)).replaceWith(done);
    }

    private static String joined(List<Line> lines, Function<Line, String> column) {
        return lines.stream().map(column).collect(Collectors.joining(" "));
    }
}
