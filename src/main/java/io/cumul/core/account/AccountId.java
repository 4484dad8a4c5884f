package io.cumul.core.account;

import org.jspecify.annotations.Nullable;

/** The caller's id of a member's account. Knows its shard, by which every batch is sorted and every row found. */
public final class AccountId implements Comparable<AccountId> {
    /** How many shards there are; fixed for the life of a database, since every key begins with the shard. */
    public static final int SHARDS = 64;

    private final String value;
    private final short shard;

    /**
     * An id.
     *
     * @param value of the form {@link Identifier#FORM}
     * @throws IllegalArgumentException if the value is no id
     */
    public AccountId(String value) {
        this.value = Identifier.require(value);
        this.shard = shardOf(value);
    }

    /** The id as the caller wrote it. */
    public String value() {
        return value;
    }

    /**
     * The shard that the account lives in, 0 to 63: FNV-1a over the id's ASCII bytes (Fowler, Noll, Vo;
     * draft-eastlake-fnv), its high half folded into the low one, modulo {@link #SHARDS}. Never changes for an id.
     */
    public short shard() {
        return shard;
    }

    /** By shard, then by id byte by byte: the order in which accounts are locked. */
    @Override
    public int compareTo(AccountId other) {
        int byShard = Short.compare(shard, other.shard);
        return byShard != 0 ? byShard : value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static short shardOf(String value) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x01000193;
        }
        return (short) ((hash ^ (hash >>> 16)) & (SHARDS - 1));
    }
}
