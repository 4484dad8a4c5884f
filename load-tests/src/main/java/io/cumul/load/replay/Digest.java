package io.cumul.load.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A run in one line. Two runs that left the ledger the same have the same line up to {@code replays}.
 *
 * @param points what all EARN entries issued
 * @param clawedBack what returns took back of it
 * @param spent what redemptions and captures spent
 * @param restored what returns gave back of it
 * @param versions the sum of all accounts' versions: any entry appended by a second run raises it
 * @param statements a hash over every entry of every statement
 * @param replays how many writes of this run had been answered before
 */
public record Digest(
        int members,
        int purchases,
        long points,
        long clawedBack,
        long spent,
        long restored,
        long versions,
        String statements,
        long replays) {

    static Digest of(Collection<Standing> standings, long replays) {
        int purchases =
                standings.stream().mapToInt(standing -> standing.earns().size()).sum();
        long points = standings.stream().mapToLong(Standing::issued).sum();
        long clawedBack = standings.stream().mapToLong(Standing::clawedBack).sum();
        long versions = standings.stream()
                .mapToLong(standing -> standing.balance().version())
                .sum();
        long spent = standings.stream()
                .mapToLong(standing -> standing.points("REDEEM", "CAPTURE"))
                .sum();
        long restored = standings.stream()
                .mapToLong(standing -> standing.points("RESTORE"))
                .sum();
        return new Digest(
                standings.size(), purchases, points, clawedBack, spent, restored, versions, hash(standings), replays);
    }

    private static String hash(Collection<Standing> standings) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            standings.forEach(standing -> sha256.update(standing.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "retail-replay digest: members=%d purchases=%d points=%d clawedBack=%d spent=%d restored=%d "
                        .formatted(members, purchases, points, clawedBack, spent, restored)
                + "versions=%d statements=%s replays=%d".formatted(versions, statements, replays);
    }
}
