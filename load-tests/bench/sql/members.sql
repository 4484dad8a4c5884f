-- Multiplies the two accounts that the gateway made: every row of theirs, in every table that has a shard, under the id of
-- each member. So a member is exactly what the gateway would have written, whatever columns it has by now.
-- Variables: members, rich ones; poor, those who cannot pay for anything.

-- FNV-1a over the id, folded to 0..63: the gateway's own shard, checked below against what it wrote.
CREATE FUNCTION pg_temp.shard_of(id text) RETURNS smallint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    hash bigint := 2166136261;
BEGIN
    FOR i IN 1..length(id) LOOP
        hash := ((hash # ascii(substr(id, i, 1))) * 16777619) & 4294967295;
    END LOOP;
    RETURN (hash # (hash >> 16)) & 63;
END $$;

CREATE TEMPORARY TABLE member (template text, id text, shard smallint);
INSERT INTO member
SELECT 'template-rich', id, pg_temp.shard_of(id)
FROM (SELECT 'member-' || lpad(g::text, 7, '0') AS id FROM generate_series(1, :members) AS g) AS rich;
INSERT INTO member
SELECT 'template-poor', id, pg_temp.shard_of(id)
FROM (SELECT 'poor-' || lpad(g::text, 7, '0') AS id FROM generate_series(1, :poor) AS g) AS rest;

DO $$
DECLARE
    one record;
    names text;
    terms text;
BEGIN
    IF EXISTS (SELECT FROM account WHERE shard <> pg_temp.shard_of(id)) THEN
        RAISE 'the gateway puts accounts into other shards than this file does';
    END IF;
    FOR one IN
        SELECT c.table_name AS name, max(c.column_name) FILTER (WHERE c.column_name IN ('id', 'account_id')) AS id
        FROM information_schema.columns AS c
        JOIN information_schema.tables AS t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        GROUP BY c.table_name
        HAVING bool_or(c.column_name = 'shard')
    LOOP
        SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position),
               string_agg(CASE column_name WHEN 'shard' THEN 'member.shard' WHEN one.id THEN 'member.id'
                   ELSE 'row.' || quote_ident(column_name) END, ', ' ORDER BY ordinal_position)
        INTO names, terms
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = one.name AND is_generated = 'NEVER';
        EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %I AS row JOIN member ON row.%I = member.template',
            one.name, names, terms, one.name, one.id);
    END LOOP;
END $$;
