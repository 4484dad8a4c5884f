-- What must never be, one line for each kind of fault with the number of its cases; nothing if the books agree.
-- Book 2 is what members cannot spend yet, book 3 what they can: an account's row counts both as its points. Book 4 is what is
-- held for checkouts, book 9 what members owe, below zero.
WITH journal AS (
    SELECT shard, account_id, count(*) AS entries, max(seq) AS last,
           sum(CASE WHEN to_book IN (2, 3) THEN points ELSE 0 END)
               - sum(CASE WHEN from_book IN (2, 3) THEN points ELSE 0 END) AS points,
           sum(CASE WHEN to_book = 4 THEN points WHEN from_book = 4 THEN -points ELSE 0 END) AS held,
           sum(CASE WHEN to_book = 9 THEN -points WHEN from_book = 9 THEN points ELSE 0 END) AS owed
    FROM entry
    GROUP BY shard, account_id
), faults AS (
    SELECT 'points of an account are not the sum of its entries' AS fault, count(*) AS cases
    FROM account AS a FULL JOIN journal AS j ON j.shard = a.shard AND j.account_id = a.id
    WHERE (a.points, a.held, a.owed) IS DISTINCT FROM (j.points, j.held, j.owed)
    UNION ALL
    SELECT 'the version of an account is not the number of its entries', count(*)
    FROM account AS a JOIN journal AS j ON j.shard = a.shard AND j.account_id = a.id
    WHERE a.version <> j.entries OR a.version <> j.last
    UNION ALL
    SELECT 'the books do not sum to zero', (coalesce(sum(given), 0) <> coalesce(sum(taken), 0))::int
    FROM (SELECT CASE WHEN to_book IS NOT NULL THEN points END AS given,
                 CASE WHEN from_book IS NOT NULL THEN points END AS taken FROM entry) AS movements
    UNION ALL
    SELECT 'what members have is not what was issued, spent and lost', count(*)
    FROM (SELECT sum(points + held - owed) AS points FROM account) AS held,
         (SELECT sum(CASE WHEN to_book IN (2, 3, 4, 9) THEN points ELSE 0 END)
              - sum(CASE WHEN from_book IN (2, 3, 4, 9) THEN points ELSE 0 END) AS points
          FROM entry) AS moved
    WHERE held.points IS DISTINCT FROM moved.points
)
SELECT fault || ': ' || cases FROM faults WHERE cases > 0;
