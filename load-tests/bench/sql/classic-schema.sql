-- The yardstick "classic": what a well-written service without batching keeps. One row for each account, one journal row for
-- each transaction, a unique idempotency key. Variable: members.
DROP TABLE IF EXISTS classic_entry, classic_account;
CREATE TABLE classic_account (
    id bigint PRIMARY KEY,
    balance bigint NOT NULL DEFAULT 0,
    version bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 60);
CREATE TABLE classic_entry (
    account_id bigint NOT NULL,
    seq bigint NOT NULL,
    idempotency_key uuid NOT NULL UNIQUE,
    kind smallint NOT NULL,
    points bigint NOT NULL,
    balance_after bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, seq)
);
INSERT INTO classic_account SELECT g, 1000000 FROM generate_series(1, :members) g;
ANALYZE classic_account;
