package io.cumul.load.wire;

/** What a balance read answers. */
public record Balance(String accountId, long available, long pending, long held, long owed, long version) {}
