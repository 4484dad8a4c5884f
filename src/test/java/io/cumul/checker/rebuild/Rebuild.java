package io.cumul.checker.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of rebuilding accounts from the journal.
 *
 * @param accounts how many were rebuilt
 * @param entries from how many entries
 * @param differences what their rows, or their entries on the way, say otherwise: the account and a sentence
 */
public record Rebuild(long accounts, long entries, List<String> differences) {
    /** How many differences are named; whoever has more of them has one cause. */
    private static final int MOST = 1_000;

    /**
     * Rebuilds all accounts of a database.
     *
     * @param url JDBC, with user and password
     */
    public static Rebuild of(String url) {
        return read(url, null);
    }

    /**
     * Rebuilds some accounts of a database.
     *
     * @param url JDBC, with user and password
     * @param accounts their ids; each must be there
     */
    public static Rebuild of(String url, Collection<String> accounts) {
        Rebuild rebuild = read(url, accounts);
        if (rebuild.accounts() != accounts.stream().distinct().count()) {
            throw new IllegalStateException(rebuild.accounts() + " accounts are there, not " + accounts);
        }
        return rebuild;
    }

    private static Rebuild read(String url, @Nullable Collection<String> only) {
        List<String> differences = new ArrayList<>();
        long[] count = new long[2];
        try {
            new Tables(url).read(only, (id, row, journal) -> {
                count[0]++;
                count[1] += journal.size();
                Comparison.of(row, journal).stream()
                        .limit(MOST - differences.size())
                        .map(sentence -> id + ": " + sentence)
                        .forEach(differences::add);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("the tables cannot be read", failure);
        }
        return new Rebuild(count[0], count[1], List.copyOf(differences));
    }

    /**
     * Rebuilds all accounts of a database, and ends with 1 if one is not as its journal has it.
     *
     * @param arguments PostgreSQL as JDBC's URL, with user and password
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Rebuild <jdbc url>");
            System.exit(2);
        }
        Rebuild rebuild = of(arguments[0]);
        rebuild.differences().forEach(System.out::println);
        System.out.println(rebuild.accounts() + " accounts rebuilt from " + rebuild.entries() + " entries, "
                + rebuild.differences().size() + " differences");
        System.exit(rebuild.differences().isEmpty() ? 0 : 1);
    }
}
