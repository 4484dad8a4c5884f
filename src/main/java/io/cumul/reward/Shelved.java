package io.cumul.reward;

/** What became of a reward that was put into the catalogue. */
public sealed interface Shelved {
    /** It was not there before. */
    record Made() implements Shelved {}

    /** It took the place of another. */
    record Replaced() implements Shelved {}

    /**
     * More of it has been handed out, or is held, than its stock is to be; nothing was changed.
     *
     * @param given how many
     */
    record Overdrawn(long given) implements Shelved {}

    /** With or without a code is for good; nothing was changed. */
    record OtherHandout() implements Shelved {}

    /** There are as many rewards as a program may have; nothing was changed. */
    record Full() implements Shelved {}
}
