package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.fixture.Commands;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class OutcomeRetentionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    @Test
    void deletesWhatIsPastItsRetentionInSmallBatchesAndNothingElse() {
        AccountId member = memberWithSevenKeys();
        age(member, List.of("k0", "k1", "k2", "k3", "k4"));
        new OutcomeRetention(sessions, Duration.ofDays(30), 2, Runnable::run)
                .sweep()
                .await()
                .atMost(PATIENCE);
        assertThat(keys(member)).containsExactlyInAnyOrder("k5", "k6");
    }

    private AccountId memberWithSevenKeys() {
        try (RealLanes lanes = new RealLanes(vertx, options.get())) {
            AccountId member = lanes.member();
            for (int i = 0; i < 7; i++) {
                lanes.post("k" + i, Commands.earn(member, "o" + i, "mug 1.00", null));
            }
            return member;
        }
    }

    private void age(AccountId member, List<String> keys) {
        sessions.withStatelessTransaction(session -> session.createNativeQuery("""
                                UPDATE outcome SET at = at - interval '31 days'
                                WHERE account_id = ?1 AND key = ANY (CAST(?2 AS text[]))
                                """)
                        .setParameter(1, member.value())
                        .setParameter(2, keys.toArray(String[]::new))
                        .executeUpdate())
                .await()
                .atMost(PATIENCE);
    }

    private List<String> keys(AccountId member) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                                "SELECT key FROM outcome WHERE account_id = ?1", String.class)
                        .setParameter(1, member.value())
                        .getResultList())
                .await()
                .atMost(PATIENCE);
    }
}
