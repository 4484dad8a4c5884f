package io.cumul.core.program;

/**
 * The program that commands are judged by.
 *
 * @param inForce the ruleset in force
 */
public record Program(Ruleset inForce) {}
