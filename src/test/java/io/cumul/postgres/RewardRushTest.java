package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.AccountId;
import io.cumul.core.account.Channel;
import io.cumul.core.account.Handout;
import io.cumul.core.decision.Command;
import io.cumul.core.decision.Posted;
import io.cumul.core.decision.Price;
import io.cumul.core.decision.Refusal;
import io.cumul.core.decision.Returning;
import io.cumul.core.fixture.Commands;
import io.cumul.core.fixture.Rulesets;
import io.cumul.core.ledger.OrderRef;
import io.cumul.core.program.Ruleset;
import io.cumul.core.program.reward.Eligibility;
import io.cumul.core.program.reward.Reward;
import io.cumul.core.program.reward.RewardType;
import io.cumul.core.program.reward.SealedCode;
import io.cumul.core.program.reward.Shelf;
import io.cumul.posting.Budget;
import io.cumul.posting.Outcome;
import io.cumul.posting.Reply;
import io.cumul.reward.CodeImport;
import io.cumul.reward.Imported;
import io.cumul.reward.RewardStore;
import io.cumul.reward.Shelved;
import io.cumul.sealing.CodeSeal;
import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More members than rewards, at two gateways at once. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class RewardRushTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEMBERS = 50;
    private static final int WISHES = 1_000;
    private static final int REWARDS = 613;
    private static final int MOST_BYTES = 60_000;

    @Inject
    Vertx vertx;

    @Inject
    ConnectOptions options;

    @Inject
    SessionFactory sessions;

    @Inject
    RewardStore store;

    @Inject
    CodeSeal seal;

    private Published published;
    private Ruleset rules;

    @BeforeEach
    void publish() {
        published = new Published(sessions);
        rules = published.publish(Rulesets.ruleset().build(), Instant.EPOCH);
    }

    @Test
    void neverHandsOutMoreThanThereIs() {
        put(Handout.NO_CODE, (long) REWARDS);

        List<Reply> replies = rush();

        assertThat(redeemed(replies)).hasSize(REWARDS);
        assertThat(refused(replies)).hasSize(WISHES - REWARDS).allMatch(Refusal.OutOfStock.class::isInstance);
        assertThat(left()).isZero();
    }

    @Test
    void countsWhatIsHandedOutOfARewardWithoutAStock() {
        put(Handout.NO_CODE, null);

        assertThat(redeemed(rush())).hasSize(WISHES);
        assertThat(left()).isEqualTo(Reward.MAX_STOCK - WISHES);
    }

    @Test
    void handsOutEachCodeOnceAndAllOfThem() {
        put(Handout.CODE_ONCE, null);
        List<String> codes = bring(REWARDS);

        List<Reply> replies = rush();

        assertThat(handed(replies)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(refused(replies)).hasSize(WISHES - REWARDS);
        assertThat(left()).isZero();
    }

    @Test
    void losesNoCodeWhenAGatewayIsCutOffHalfWay() throws IOException {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("RewardRushTest: -Dtest.seed=" + seed);
        put(Handout.CODE_ONCE, null);
        List<String> codes = bring(REWARDS);
        List<Reply> replies = new ArrayList<>();
        try (RealLanes here = gateway(options.get(), 2)) {
            List<AccountId> members = members(here);
            List<CompletableFuture<Reply>> cut;
            PgConnectOptions direct = options.get();
            try (CuttingProxy proxy =
                            new CuttingProxy(direct.getHost(), direct.getPort(), new Random(seed), MOST_BYTES);
                    RealLanes cutOff = gateway(
                            new PgConnectOptions(direct).setHost("127.0.0.1").setPort(proxy.port()), 9)) {
                cut = IntStream.range(0, WISHES / 2)
                        .mapToObj(i -> wish(cutOff, members, 2 * i + 1))
                        .toList();
                replies.addAll(all(IntStream.range(0, WISHES / 2)
                        .mapToObj(i -> wish(here, members, 2 * i))
                        .toList()));
                all(cut);
            }
            // Repeated elsewhere, each is told what had become of it.
            for (int i = 0; i < WISHES / 2; i++) {
                replies.add(RealLanes.await(wish(here, members, 2 * i + 1)));
            }
            assertThat(here.differences()).isEmpty();
        }

        assertThat(handed(replies)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(left()).isZero();
    }

    /** What was held is captured, voided, or captured and returned, at the other gateway; then all come again. */
    @Test
    void losesNothingOfWhatIsGivenBack() {
        put(Handout.CODE_AGAIN, null);
        List<String> codes = bring(REWARDS);
        try (RealLanes here = gateway(options.get(), 2);
                RealLanes there = gateway(options.get(), 9)) {
            List<AccountId> members = members(here);
            List<Reply> holds = all(IntStream.range(0, WISHES)
                    .mapToObj(i -> (i % 2 == 0 ? here : there).send("h" + i, hold(members, i)))
                    .toList());
            List<Integer> held = IntStream.range(0, WISHES)
                    .filter(i -> !redeemed(holds.subList(i, i + 1)).isEmpty())
                    .boxed()
                    .toList();
            assertThat(held).hasSize(REWARDS);
            assertThat(left()).isZero();

            List<CompletableFuture<Reply>> ends = new ArrayList<>();
            for (int i : held) {
                ends.add((i % 2 == 0 ? there : here).send("e" + i, end(members, i)));
            }
            List<Reply> captured = new ArrayList<>();
            List<CompletableFuture<Reply>> returns = new ArrayList<>();
            for (int n = 0; n < ends.size(); n++) {
                Reply end = RealLanes.await(ends.get(n));
                int i = held.get(n);
                switch (i % 3) {
                    case 0 -> captured.add(end);
                    case 1 -> returns.add((i % 2 == 0 ? there : here).send("r" + i, back(members, i)));
                    default -> {}
                }
            }
            assertThat(refused(all(returns))).isEmpty();
            assertThat(left()).isEqualTo(REWARDS - captured.size());

            List<Reply> again = all(IntStream.range(WISHES, 2 * WISHES)
                    .mapToObj(i -> wish(i % 2 == 0 ? here : there, members, i))
                    .toList());

            assertThat(handed(Stream.concat(captured.stream(), again.stream()).toList()))
                    .containsExactlyInAnyOrderElementsOf(codes);
            assertThat(left()).isZero();
        }
    }

    @Test
    void tellsTheSameCodesToWhoeverRepeats() {
        put(Handout.CODE_ONCE, null);
        bring(7);
        try (RealLanes here = gateway(options.get(), 2);
                RealLanes there = gateway(options.get(), 9)) {
            AccountId member = member(here);
            Command three = new Command.Redeem(member, "o1", Channel.WEB, null, new Price.OfReward("prize", 3));

            Reply first = here.post("key", three);
            Reply again = there.post("key", three);
            Reply doubted = RealLanes.await(there.doubt("key", three));

            assertThat(handed(List.of(first))).hasSize(3).doesNotHaveDuplicates();
            assertThat(handed(List.of(again))).isEqualTo(handed(List.of(first)));
            assertThat(handed(List.of(doubted))).isEqualTo(handed(List.of(first)));
            assertThat(left()).isEqualTo(4);
        }
    }

    private void put(Handout handout, @Nullable Long stock) {
        Reward prize = new Reward(
                "prize",
                RewardType.VOUCHER,
                "Prize",
                null,
                1,
                Map.of(),
                null,
                null,
                stock,
                Eligibility.EVERYBODY,
                null,
                handout);
        assertThat(store.put(published.programId(), prize).await().atMost(PATIENCE))
                .isEqualTo(new Shelved.Made());
    }

    /** What an import means is kept under the key of its time; whoever repeats it after a rotation is told the same. */
    @Test
    void anImportIsTheSameAfterAKeyWasReplaced() {
        put(Handout.CODE_ONCE, null);
        bring(3, List.of("old"));

        assertThat(add(List.of(), List.of("new", "old"))).isEqualTo(new Imported.Done("prize", 3, 0, List.of(), true));
        assertThat(add(List.of(), List.of("new", "other"))).isEqualTo(new Imported.KeyReused());
        assertThat(left()).isEqualTo(3);
    }

    private List<String> bring(int many) {
        return bring(many, List.of("meaning"));
    }

    private List<String> bring(int many, List<String> fingerprints) {
        List<String> codes = new ArrayList<>();
        List<CodeImport.Line> lines = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            String code = UUID.randomUUID().toString();
            codes.add(code);
            lines.add(new CodeImport.Line(i, seal.seal("prize", code), seal.digests(code)));
        }
        assertThat(add(lines, fingerprints)).isEqualTo(new Imported.Done("prize", many, 0, List.of(), false));
        return codes;
    }

    private Imported add(List<CodeImport.Line> lines, List<String> fingerprints) {
        CodeImport all = new CodeImport(published.programId(), "prize", "import", fingerprints, seal.keyId(), lines);
        return store.add(all).await().atMost(PATIENCE);
    }

    private List<Reply> rush() {
        try (RealLanes here = gateway(options.get(), 2);
                RealLanes there = gateway(options.get(), 9)) {
            List<AccountId> members = members(here);
            List<Reply> replies = all(IntStream.range(0, WISHES)
                    .mapToObj(i -> wish(i % 2 == 0 ? here : there, members, i))
                    .toList());
            assertThat(here.differences()).isEmpty();
            return replies;
        }
    }

    private RealLanes gateway(PgConnectOptions wire, int home) {
        return new RealLanes(vertx, wire, published.knownTo(rules.version()), home % Budget.STRIPES);
    }

    private static List<AccountId> members(RealLanes lanes) {
        return IntStream.range(0, MEMBERS).mapToObj(i -> member(lanes)).toList();
    }

    private static AccountId member(RealLanes lanes) {
        AccountId member = lanes.member();
        lanes.post("funds", Commands.earn(member, "funds", "mug 100.00", null));
        return member;
    }

    /** Members of its own for each gateway, so that only the reward is fought for. */
    private static CompletableFuture<Reply> wish(RealLanes lanes, List<AccountId> members, int i) {
        return lanes.send(
                "k" + i,
                new Command.Redeem(
                        members.get(i % MEMBERS), "o" + i, Channel.WEB, null, new Price.OfReward("prize", 1)));
    }

    private static Command hold(List<AccountId> members, int i) {
        Price prize = new Price.OfReward("prize", 1);
        return new Command.Hold(
                members.get(i % MEMBERS), "o" + i, Channel.WEB, null, prize, Command.Hold.USUAL, "h" + i);
    }

    private static Command end(List<AccountId> members, int i) {
        AccountId member = members.get(i % MEMBERS);
        return i % 3 == 2
                ? new Command.VoidHold(member, "h" + i)
                : new Command.Capture(member, "h" + i, null, Command.OnExpired.REFUSE);
    }

    private static Command back(List<AccountId> members, int i) {
        return new Command.Refund(
                members.get(i % MEMBERS), OrderRef.whole("o" + i), "r", Channel.WEB, new Returning.Everything());
    }

    private static List<Reply> all(List<CompletableFuture<Reply>> replies) {
        return replies.stream().map(RealLanes::await).toList();
    }

    private static List<Posted> redeemed(List<Reply> replies) {
        return replies.stream()
                .flatMap(reply -> reply instanceof Reply.Settled(Outcome outcome, boolean replayed)
                                && outcome instanceof Outcome.Done(Posted own)
                        ? Stream.of(own)
                        : Stream.empty())
                .toList();
    }

    private static List<Refusal> refused(List<Reply> replies) {
        return replies.stream()
                .flatMap(reply -> reply instanceof Reply.Settled(Outcome outcome, boolean replayed)
                                && outcome instanceof Outcome.Refused(Refusal refusal)
                        ? Stream.of(refusal)
                        : Stream.empty())
                .toList();
    }

    private List<String> handed(List<Reply> replies) {
        List<SealedCode> codes = redeemed(replies).stream()
                .flatMap(posted -> posted.codes().stream())
                .toList();
        assertThat(new HashSet<>(codes)).as("no code twice").hasSameSizeAs(codes);
        return seal.open(codes);
    }

    private long left() {
        return store.all(published.programId()).await().atMost(PATIENCE).stream()
                .mapToLong(Shelf::left)
                .sum();
    }
}
