-- What a refund needs beside what it finds in the journal.

ALTER TABLE purchase
    -- what the member had used up, before the purchase, of the limits of the ruleset that judged it; empty for most
    ADD COLUMN context text NOT NULL DEFAULT '';

-- The natural key of a refund, for good, with what later refunds of its order build on; the empty part stands for a whole order.
CREATE TABLE refund (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    refund_id text COLLATE "C" NOT NULL,
    part text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    -- lines, money for no line in particular, and whether all that was left came back
    returned text NOT NULL,
    -- points that were no longer earned because of it; of these, those forgiven (net) and those charged in money
    unearned bigint NOT NULL CHECK (unearned >= 0),
    forgiven bigint NOT NULL,
    charged bigint NOT NULL CHECK (charged >= 0),
    -- points spent on the order that came back
    restored bigint NOT NULL CHECK (restored >= 0),
    -- of the points no longer earned, what campaigns had given
    campaigns text NOT NULL,
    PRIMARY KEY (shard, account_id, order_id, refund_id)
);
