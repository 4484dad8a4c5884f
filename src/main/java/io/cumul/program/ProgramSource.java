package io.cumul.program;

import io.cumul.core.program.Ruleset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds and checks the program that was chosen: one that comes with the gateway, by name, or a file of one's own. */
public final class ProgramSource {
    /** The programs that come with the gateway, as {@code programs/<name>.yaml} on the class path. */
    public static final List<String> INCLUDED =
            List.of("cumuler-echanger", "ten-per-dollar", "three-tier-stars", "retail-replay");

    private static final String FILE = "file:";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProgramSource() {}

    /**
     * Loads the text of a program and checks it in full. Blocks while it reads a file.
     *
     * @param chosen one of {@link #INCLUDED}, or {@code file:} and a path
     * @throws ProgramUnreadable if there is no such program, or it has faults: each is a sentence
     */
    public static ProgramText load(String chosen) {
        String text = chosen.startsWith(FILE) ? file(chosen) : included(chosen);
        return switch (RulesetReader.read(text, 1, Instant.EPOCH)) {
            case Reading.Read read -> new ProgramText(read.ruleset().programId(), read.name(), text);
            case Reading.Faulty faulty -> throw faulty(chosen, faulty.faults());
        };
    }

    /**
     * Compiles a text that was loaded, under the version that the ledger's archive gave it, in force since ever.
     *
     * @param version 1 or more
     * @throws ProgramUnreadable if it has faults
     */
    public static Ruleset compile(ProgramText program, int version) {
        return compile(program, version, Instant.EPOCH);
    }

    /**
     * Compiles a text that was loaded, under the version that the ledger's archive gave it.
     *
     * @param version 1 or more
     * @param activeFrom when it comes into force
     * @throws ProgramUnreadable if it has faults
     */
    public static Ruleset compile(ProgramText program, int version, Instant activeFrom) {
        return switch (RulesetReader.read(program.text(), version, activeFrom)) {
            case Reading.Read read -> read.ruleset();
            case Reading.Faulty faulty -> throw faulty(program.programId(), faulty.faults());
        };
    }

    /** A program whose text has faults, with a sentence for each. */
    static ProgramUnreadable faulty(String chosen, List<Fault> faults) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The program " + chosen + " has faults:");
        faults.forEach(fault -> sentences.add("  " + fault));
        return new ProgramUnreadable(sentences);
    }

    private static String included(String name) {
        InputStream stream =
                INCLUDED.contains(name) ? ProgramSource.class.getResourceAsStream("/programs/" + name + ".yaml") : null;
        if (stream == null) {
            throw new ProgramUnreadable(List.of("There is no program " + name + ". CUMUL_PROGRAM is one of "
                    + String.join(", ", INCLUDED) + ", or file: and the path of a program's text."));
        }
        try (stream) {
            return decode(name, stream.readNBytes(RulesetReader.MAX_BYTES + 1));
        } catch (IOException fault) {
            throw unreadable(name, fault);
        }
    }

    private static String file(String chosen) {
        try (InputStream stream = Files.newInputStream(path(chosen))) {
            return decode(chosen, stream.readNBytes(RulesetReader.MAX_BYTES + 1));
        } catch (NoSuchFileException fault) {
            throw new ProgramUnreadable(
                    List.of("There is no file at " + path(chosen) + ", which CUMUL_PROGRAM names."));
        } catch (IOException | InvalidPathException fault) {
            throw unreadable(chosen, fault);
        }
    }

    /** The path after {@code file:}; the URI forms {@code file:///path} and {@code file:/path} mean the same. */
    private static Path path(String chosen) {
        String path = chosen.substring(FILE.length());
        return Path.of(path.startsWith("//") ? path.substring(2) : path).toAbsolutePath();
    }

    /** The whole text, or one byte more than fits, at which the reader refuses it. */
    private static String decode(String chosen, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException fault) {
            throw new ProgramUnreadable(List.of("The program " + chosen + " is not written in UTF-8."));
        }
    }

    private static ProgramUnreadable unreadable(String chosen, Exception fault) {
        return new ProgramUnreadable(List.of("The program " + chosen + " cannot be read: " + fault.getMessage() + "."));
    }
}
