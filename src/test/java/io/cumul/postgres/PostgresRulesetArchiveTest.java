package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class PostgresRulesetArchiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    SessionFactory sessions;

    private PostgresRulesetArchive archive;

    @BeforeEach
    void openArchive() {
        archive = new PostgresRulesetArchive(sessions, InstantSource.system());
    }

    @Test
    void theSameTextKeepsItsVersion() {
        int version = version("club", "a text");
        assertThat(version("club", "a text")).isEqualTo(version);
    }

    @Test
    void anotherTextIsTheNextVersion() {
        int version = version("club", "one text");
        assertThat(version("club", "another text")).isEqualTo(version + 1);
        assertThat(version("guild", "another text")).isEqualTo(version + 2);
    }

    @Test
    void gatewaysThatStartTogetherAgree() {
        List<Uni<Integer>> starts = Stream.generate(() -> archive.versionOf("club", "a text of many gateways"))
                .limit(4)
                .toList();
        assertThat(Uni.join().all(starts).andFailFast().await().atMost(PATIENCE))
                .containsOnly(version("club", "a text of many gateways"));
    }

    private int version(String programId, String text) {
        return archive.versionOf(programId, text).await().atMost(PATIENCE);
    }
}
