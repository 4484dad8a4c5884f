-- Two programs over one database go through their birthdays each by its own calendar, so each has its own progress. What there is so
-- far is that of the program that was published last.
ALTER TABLE job ADD COLUMN program_id text COLLATE "C";
UPDATE job SET program_id = coalesce((SELECT r.program_id FROM ruleset r ORDER BY r.version DESC LIMIT 1), '');
ALTER TABLE job
    ALTER COLUMN program_id SET NOT NULL,
    DROP CONSTRAINT job_pkey,
    ADD PRIMARY KEY (program_id, name);
