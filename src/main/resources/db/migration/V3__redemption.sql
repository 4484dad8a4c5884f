-- What redeeming at a checkout needs: points set aside, points owed, what may be done with an account, and what entries say
-- beside what all of them say.

ALTER TABLE account
    -- 1 active, 2 frozen, 3 closed
    ADD COLUMN status smallint NOT NULL DEFAULT 1 CHECK (status IN (1, 2, 3)),
    -- points set aside for checkouts under way, with the lots they came from, as one compact text; empty if there are none
    ADD COLUMN holds text NOT NULL DEFAULT '',
    -- the sum of the holds, whether or not time has ended some of them; beside points, not part of them
    ADD COLUMN held bigint NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND 9007199254740991),
    -- points taken back beyond what there was, which points to come repay
    ADD COLUMN owed bigint NOT NULL DEFAULT 0 CHECK (owed BETWEEN 0 AND 9007199254740991),
    ADD CHECK (points + held <= 9007199254740991),
    ADD CHECK (held = 0 OR holds <> '');

ALTER TABLE entry
    -- below zero where points are owed
    DROP CONSTRAINT entry_available_after_check,
    ADD COLUMN held_after bigint NOT NULL DEFAULT 0 CHECK (held_after >= 0),
    -- compact JSON, for the kinds that say more
    ADD COLUMN details text,
    ADD COLUMN hold_id text COLLATE "C";

-- The life of a hold is its entries.
CREATE INDEX entry_hold ON entry (shard, account_id, hold_id) WHERE hold_id IS NOT NULL;

-- What was redeemed on an order; kind 4 is a redemption, kind 9 the capture of a hold.
DROP INDEX entry_redeemed_on_order;
CREATE INDEX entry_redeemed_on_order ON entry (shard, account_id, order_id) INCLUDE (points) WHERE kind IN (4, 9);
