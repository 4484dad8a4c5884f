package io.cumul.program;

/**
 * The text of a program that was read and found without fault.
 *
 * @param programId the id the program gives itself
 * @param name the program's name for people
 * @param text the text, YAML or JSON, at most {@link RulesetReader#MAX_BYTES}
 */
public record ProgramText(String programId, String name, String text) {}
