-- The account as a command's answer showed it, where no entry can say all of it; beside the account's last entry then.
ALTER TABLE outcome
    ADD COLUMN shown text,
    ADD CHECK (shown IS NULL OR seq IS NOT NULL);
