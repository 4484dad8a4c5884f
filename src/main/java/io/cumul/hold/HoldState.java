package io.cumul.hold;

/** Where a hold stands. */
enum HoldState {
    /** Its points are set aside. */
    HELD,
    /** Its points, or some of them, were spent. */
    CAPTURED,
    /** Its points were given back: the caller said so, or another hold took its place. */
    VOIDED,
    /** Its time is over, and its points came back by themselves. */
    EXPIRED
}
