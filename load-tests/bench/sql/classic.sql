-- What "classic" does for each request, in one transaction: look the key up, lock the account, update it, insert, commit.
-- Run by pgbench, prepared; no HTTP, no rules. Variable: members, 1 for all on one account.
\set account random(1, :members)
\set points random(1, 100)
\set key random(1, 9000000000000000)
BEGIN;
SELECT 1 FROM classic_entry WHERE idempotency_key = md5(:key::text)::uuid;
SELECT balance, version FROM classic_account WHERE id = :account FOR UPDATE;
UPDATE classic_account SET balance = balance - :points, version = version + 1 WHERE id = :account;
INSERT INTO classic_entry (account_id, seq, idempotency_key, kind, points, balance_after)
SELECT id, version, md5(:key::text)::uuid, 1, -(:points::bigint), balance FROM classic_account WHERE id = :account;
COMMIT;
