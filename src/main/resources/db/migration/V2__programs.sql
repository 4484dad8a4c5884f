-- What programs need beside points: tiers, limits, pending points, rewarded actions, budgets, and work that is due later.

ALTER TABLE account
    -- tiers, qualifying points, limits used up and purchases made, as one compact text; empty if there is nothing to say
    ADD COLUMN standing text NOT NULL DEFAULT '',
    -- the sum of the lots that cannot be spent yet, whether or not time has matured some of them; part of points
    ADD COLUMN pending bigint NOT NULL DEFAULT 0 CHECK (pending BETWEEN 0 AND 9007199254740991),
    -- month * 100 + day
    ADD COLUMN birthday smallint CHECK (birthday BETWEEN 101 AND 1231),
    ADD CHECK (pending <= points);

UPDATE account
SET birthday = (substring(profile FROM '"birthday":"--(\d\d)') || substring(profile FROM '"birthday":"--\d\d-(\d\d)'))::smallint
WHERE profile ~ '"birthday":"--\d\d-\d\d"';

-- Neither column changes with most entries (points of one month share their expiry), so that most updates of an account still
-- touch no index.
CREATE INDEX account_next_change_at ON account (next_change_at, shard, id) WHERE next_change_at IS NOT NULL;
CREATE INDEX account_birthday ON account (birthday, shard, id) WHERE birthday IS NOT NULL;

ALTER TABLE entry
    ADD COLUMN pending_after bigint NOT NULL DEFAULT 0 CHECK (pending_after >= 0),
    -- the member's tier right after the entry: id, since when (microsecond since 1970), qualifying points, to the next, to keep
    ADD COLUMN tier text,
    -- every lot lives at least until then from this entry on
    ADD COLUMN extended_to timestamptz,
    ADD COLUMN action text COLLATE "C",
    ADD COLUMN reference text COLLATE "C",
    ADD CHECK ((action IS NULL) = (reference IS NULL)),
    ADD CHECK (action IS NULL OR order_id IS NULL);

-- The natural key of a rewarded action, for good.
CREATE TABLE rewarded_action (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    action text COLLATE "C" NOT NULL,
    reference text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (shard, account_id, action, reference)
);

-- What is left of a campaign's budget, in 16 stripes, so that gateways seldom wait for each other. Rows change often and are
-- few: most of each page is kept free for their next versions.
CREATE TABLE budget_stripe (
    campaign text COLLATE "C" NOT NULL,
    stripe smallint NOT NULL CHECK (stripe BETWEEN 0 AND 15),
    remaining bigint NOT NULL CHECK (remaining >= 0),
    PRIMARY KEY (campaign, stripe)
) WITH (fillfactor = 20);

-- Commands that an entry has caused, for its own or another account, until they are posted.
CREATE TABLE due_command (
    shard smallint NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    command text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (shard, account_id, id)
);

CREATE INDEX due_command_created_at ON due_command (created_at, id);

-- When a version comes into force. Those published before were in force at once.
ALTER TABLE ruleset ADD COLUMN active_from timestamptz;
UPDATE ruleset SET active_from = published_at;
ALTER TABLE ruleset ALTER COLUMN active_from SET NOT NULL;
CREATE INDEX ruleset_program ON ruleset (program_id, version);

-- How far a job beside the traffic has come, and when it last had its turn on any replica.
CREATE TABLE job (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    cursor text NOT NULL,
    updated_at timestamptz NOT NULL
);
