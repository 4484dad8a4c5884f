-- The books. Every key begins with the shard, a stable hash of the account id (0 to 63), so that one day it can be the
-- distribution column. Ids compare byte by byte (collation "C"), the order in which accounts are locked.

CREATE TABLE account (
    shard smallint NOT NULL CHECK (shard BETWEEN 0 AND 63),
    id text COLLATE "C" NOT NULL,
    profile text NOT NULL,
    enrolled_at timestamptz NOT NULL,
    -- points, or points<expiry in epoch seconds, joined by commas, soonest expiry first
    lots text NOT NULL,
    -- the sum of the lots, whether or not time has taken some of them
    points bigint NOT NULL CHECK (points BETWEEN 0 AND 9007199254740991),
    version bigint NOT NULL CHECK (version >= 1),
    changed_at timestamptz NOT NULL,
    -- the next instant at which time alone changes what the account shows
    next_change_at timestamptz,
    PRIMARY KEY (shard, id)
) WITH (fillfactor = 70);

-- The journal: append-only. txid lets a reader follow it in an order that never skips a late commit.
CREATE TABLE entry (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 1),
    txid bigint NOT NULL,
    kind smallint NOT NULL,
    from_book smallint,
    to_book smallint,
    points bigint NOT NULL CHECK (points >= 0),
    lots text NOT NULL,
    at timestamptz NOT NULL,
    available_after bigint NOT NULL CHECK (available_after >= 0),
    next_change_at timestamptz,
    order_id text COLLATE "C",
    part text COLLATE "C",
    channel text,
    occurred_at timestamptz,
    redeemed_on_order bigint,
    explanation text,
    PRIMARY KEY (shard, account_id, seq),
    CHECK ((from_book IS NULL) = (to_book IS NULL)),
    CHECK (from_book IS NOT NULL OR points = 0),
    CHECK (from_book <> to_book)
);

-- What was redeemed on an order; kind 4 is a redemption.
CREATE INDEX entry_redeemed_on_order ON entry (shard, account_id, order_id) INCLUDE (points) WHERE kind = 4;

-- One outcome for each key of an account: an entry, or a refusal. Origin 1 is a caller's key, 2 the gateway's own.
CREATE TABLE outcome (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    origin smallint NOT NULL DEFAULT 1 CHECK (origin IN (1, 2)),
    algorithm smallint NOT NULL,
    fingerprint text NOT NULL,
    seq bigint,
    refusal text,
    at timestamptz NOT NULL,
    PRIMARY KEY (shard, account_id, key),
    CHECK ((seq IS NULL) <> (refusal IS NULL))
);

-- Outcomes come in order of time, so a summary of each range of pages finds those past their retention.
CREATE INDEX outcome_at ON outcome USING brin (at) WITH (autosummarize = on);

-- What a refund of a purchase needs, and its natural key for good; the empty part stands for a whole order.
CREATE TABLE purchase (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    part text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    ruleset_version integer NOT NULL,
    basket text NOT NULL,
    PRIMARY KEY (shard, account_id, order_id, part)
);

-- Published versions of the rules, each kept for good. Not sharded: few, and read at start.
CREATE TABLE ruleset (
    version integer NOT NULL PRIMARY KEY CHECK (version >= 1),
    program_id text NOT NULL,
    content text NOT NULL,
    published_at timestamptz NOT NULL
);
