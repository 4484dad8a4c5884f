package io.cumul.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cumul.api.call.Body;
import io.cumul.api.call.Cache;
import io.cumul.api.call.Ledger;
import io.cumul.api.call.Member;
import io.cumul.api.call.Overheard;
import io.cumul.api.call.Rewarding;
import io.cumul.api.call.Rewards;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code is told to whoever redeems it, and to nobody else: not to a reader of the tables, of Redis, or of the log. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(Rewarding.class)
class SecretCodesTest {
    private final String handed = UUID.randomUUID().toString();
    private final String kept = UUID.randomUUID().toString();

    private Member member;
    private Rewards card;

    @BeforeEach
    void enrol() {
        member = Member.enrolled();
        member.earn("funds", Body.purchaseFor(10).with("/orderId", "'funds'")).statusCode(201);
        card = Rewards.with("/type", "'GIFT_CARD'", "/handout", "'CODE_AGAIN'");
    }

    @Test
    void noTableAndNoKeyOfRedisHoldsACodeInTheClear() {
        everythingThatHappensToCodes();

        assertThat(Ledger.columnsWith(card.id()))
                .as("what is not secret is found in this way")
                .contains("reward.id", "reward_code.reward_id");
        for (String code : List.of(handed, kept)) {
            assertThat(Ledger.columnsWith(code)).isEmpty();
            assertThat(Cache.keysWith(code)).isEmpty();
        }
        assertThat(Cache.keysWith(member.id())).isNotEmpty();
    }

    /** Who guesses at a short code and hashes each guess finds nothing to compare it with. */
    @Test
    void noTableHoldsWhatTellsThatAGuessIsRight() {
        card.codes("import-" + card.id(), List.of(kept)).statusCode(200).body("imported", equalTo(1));

        for (String guess : List.of(kept, card.id() + "\n" + kept)) {
            byte[] hash = sha256(guess);
            assertThat(Ledger.columnsWith(HexFormat.of().formatHex(hash, 0, 8))).isEmpty();
            assertThat(Ledger.columnsWith(
                            Base64.getEncoder().encodeToString(hash).substring(0, 12)))
                    .isEmpty();
        }
    }

    @Test
    void noLogHoldsACode() {
        try (Overheard log = new Overheard()) {
            everythingThatHappensToCodes();

            assertThat(log.heard()).as("what is said aloud is heard").isNotEmpty();
            assertThat(log.heard()).noneMatch(line -> line.contains(handed) || line.contains(kept));
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private void everythingThatHappensToCodes() {
        card.lines("wrong", "{\"code\":\"" + handed + "\"}\n{\"code\":" + kept + "}\n")
                .statusCode(400)
                .body("field", equalTo("line[2].code"));
        card.lines("unknown", "{\"code\":\"" + handed + "\",\"pin\":\"" + kept + "\"}\n")
                .statusCode(400);
        card.codes("import-" + card.id(), List.of(handed, kept, handed))
                .statusCode(200)
                .body("duplicates", equalTo(1));
        card.codes("import-" + card.id(), List.of(kept)).statusCode(422);
        member.redeem("one", card.redemption("o1")).statusCode(201).body("reward.codes", contains(handed));
        member.redeem("one", card.redemption("o1")).statusCode(201).body("reward.codes", contains(handed));
        member.refund("return", Body.refundOfEverything("o1")).statusCode(201);
        String hold = member.held("hold", card.redemption("o2"));
        member.capture("capture", hold, Body.capture()).statusCode(200).body("reward.codes", contains(handed));
        member.capture("again", hold, Body.capture()).statusCode(200).body("reward.codes", contains(handed));
    }
}
