package io.cumul.checker.drive;

/**
 * The API keys of a run.
 *
 * @param checkout of a checkout
 * @param manager of a manager, who adjusts and freezes
 */
public record Keys(String checkout, String manager) {}
