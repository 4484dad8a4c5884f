package io.cumul.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's own settings. A value out of range stops the start; relations between them are checked there too. */
@ConfigMapping(prefix = "cumul")
public interface CumulConfig {
    /** The program in force: the name of one that comes with the gateway, or {@code file:} and a path. */
    @NotBlank
    @WithDefault("cumuler-echanger")
    String program();

    /** Posting lanes: the way of every write. */
    Lanes lanes();

    /** Reads that reach PostgreSQL. */
    Reads reads();

    /** Snapshots and outcomes in Redis. */
    Cache cache();

    /** Outcomes kept under their keys. */
    Outcomes outcomes();

    /** Work beside the traffic. */
    Jobs jobs();

    /** Rewards of the catalogue. */
    Rewards rewards();

    /** Settings of the posting lanes. */
    interface Lanes {
        /** How many lanes, each with one connection: 1 to 16. */
        @Min(1)
        @Max(16)
        @WithDefault("2")
        int count();

        /** The most commands of one flush: 1 to 4,096. */
        @Min(1)
        @Max(4_096)
        @WithDefault("256")
        int batch();

        /** The most commands that wait or are under way in one lane, at least one batch: 1 to 65,536. */
        @Min(1)
        @Max(65_536)
        @WithDefault("4096")
        int queue();

        /** How long a batch is run again after a fault of the ledger, more than zero, at most 30 s. */
        @WithDefault("5s")
        Duration runAgainFor();

        /** The pause before a batch is run again, more than zero, shorter than {@link #runAgainFor()}. */
        @WithDefault("50ms")
        Duration runAgainPause();

        /** How long a statement waits for a lock, more than zero. */
        @WithDefault("1s")
        Duration lockTimeout();

        /** How long a command waits for an account that another gateway holds, more than zero, at most 10 s. */
        @WithDefault("1s")
        Duration stragglerWait();

        /**
         * How long it waits at a time, before commands for other such accounts have their turn; more than zero, at most
         * {@link #stragglerWait()}.
         */
        @WithDefault("100ms")
        Duration stragglerSlice();

        /** How long a statement runs, at least {@link #lockTimeout()}. */
        @WithDefault("3s")
        Duration statementTimeout();

        /** How long a transaction may stand idle before PostgreSQL ends it and frees its locks, more than zero. */
        @WithDefault("2s")
        Duration idleInTransactionTimeout();

        /** How long a whole flush may take before its connection is given up, at least {@link #statementTimeout()}. */
        @WithDefault("4s")
        Duration flushDeadline();
    }

    /** Settings of the reads. */
    interface Reads {
        /** The most reads under way in PostgreSQL at once, of which each row of an account is one: 1 to 1,024. */
        @Min(1)
        @Max(1_024)
        @WithDefault("64")
        int inFlight();

        /** How long a caller waits for a read, more than zero. */
        @WithDefault("2s")
        Duration deadline();
    }

    /** Settings of the cache. */
    interface Cache {
        /** How long one round trip to Redis may take, one millisecond to one second; a look waits for two at most. */
        @WithDefault("20ms")
        Duration deadline();

        /** How long a snapshot lives, one second to one minute: the bound on how stale one can be. */
        @WithDefault("60s")
        Duration snapshotTtl();

        /** How long a committed outcome lives in Redis, one second to one day. */
        @WithDefault("10m")
        Duration outcomeTtl();

        /** The most look-ups, or fills, of an event loop that travel in one round trip: 1 to 4,096. */
        @Min(1)
        @Max(4_096)
        @WithDefault("512")
        int gather();

        /** The most look-ups, and the most fills, that wait on one event loop for a round trip: 1 to 65,536. */
        @Min(1)
        @Max(65_536)
        @WithDefault("8192")
        int waiting();

        /** The most round trips to Redis under way at once, on all event loops together: 1 to 4,096. */
        @Min(1)
        @Max(4_096)
        @WithDefault("256")
        int callsInFlight();

        /** After how many failures in a row Redis is left alone for a while: 1 to 1,000. */
        @Min(1)
        @Max(1_000)
        @WithDefault("5")
        int breakerFailures();

        /** For how long, one millisecond to one minute. */
        @WithDefault("1s")
        Duration breakerPause();

        /** The most accounts that wait for their snapshot to be repaired: 1 to 1,048,576. */
        @Min(1)
        @Max(1_048_576)
        @WithDefault("16384")
        int repairs();
    }

    /** Settings of the jobs: settling accounts that time has changed, posting commands that are due, and birthdays. */
    interface Jobs {
        /** The pause between two turns of a job on one replica; {@code off} for no jobs on it. */
        @WithDefault("1s")
        String every();

        /** The least time between two turns of a job on all replicas together, 10 ms to one hour. */
        @WithDefault("900ms")
        Duration turn();

        /** The most commands of one turn: 1 to 10,000. */
        @Min(1)
        @Max(10_000)
        @WithDefault("200")
        int page();

        /** The most of them that are in the lanes at once: 1 to 1,024. */
        @Min(1)
        @Max(1_024)
        @WithDefault("8")
        int atOnce();
    }

    /** Settings of the rewards. */
    interface Rewards {
        /**
         * The keys of codes, 32 bytes each in Base64, with commas between them: the first one seals, all of them open. Without
         * any, this gateway takes no codes.
         */
        Optional<List<String>> codeKeys();

        /** Whether an empty catalogue of a program that comes with the gateway gets some rewards at the start. */
        @WithDefault("false")
        boolean demo();
    }

    /** Settings of the outcomes in PostgreSQL. */
    interface Outcomes {
        /** How long a key is remembered, at least 30 days. */
        @WithDefault("30d")
        Duration retention();

        /** The most outcomes deleted in one transaction: 1 to 100,000. */
        @Min(1)
        @Max(100_000)
        @WithDefault("1000")
        int sweepBatch();

        /** The pause between two sweeps of outcomes past their retention; {@code off} for none. */
        @WithDefault("1h")
        String sweepEvery();
    }
}
