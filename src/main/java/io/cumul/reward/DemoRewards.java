package io.cumul.reward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cumul.core.program.reward.Reward;
import io.cumul.http.json.StrictJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some rewards for the programs that come with the gateway, so that whoever tries it out has something to redeem. */
@Singleton
public class DemoRewards {
    private final RewardStore store;
    private final CurrentRewards current;

    /** Rewards for a store. */
    DemoRewards(RewardStore store, CurrentRewards current) {
        this.store = store;
        this.current = current;
    }

    /** Fills the catalogue, if it is empty and there is something for its program. */
    public Uni<Void> fill() {
        return Uni.createFrom().deferred(() -> {
            List<Reward> rewards = current.catalogue().shelves().isEmpty() ? rewards(current.programId()) : List.of();
            return Multi.createFrom()
                    .iterable(rewards)
                    .onItem()
                    .transformToUniAndConcatenate(reward -> store.put(current.programId(), reward))
                    .collect()
                    .asList()
                    .chain(current::look);
        });
    }

    /** The rewards for a program; none for one of somebody's own. */
    static List<Reward> rewards(String programId) {
        try (InputStream stream = DemoRewards.class.getResourceAsStream("/rewards/" + programId + ".json")) {
            return stream == null ? List.of() : read(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("rewards of " + programId, unreadable);
        }
    }

    private static List<Reward> read(byte[] json) {
        List<Reward> rewards = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one :
                StrictJson.read(json, ObjectNode.class).properties()) {
            byte[] request = one.getValue().toString().getBytes(StandardCharsets.UTF_8);
            rewards.add(StrictJson.read(request, RewardRequest.class).reward(one.getKey()));
        }
        return rewards;
    }
}
