package io.cumul.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.cumul.load.replay.ReplayRun;
import io.cumul.load.retail.Matching;
import io.cumul.load.retail.RetailData;
import io.cumul.load.retail.Spending;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Replays what a real shop sold to its members, under the program {@code retail-replay}, and compares every member's balance
 * and statement with the file; with {@code cumul.spending} they spend points at some checkouts, and with
 * {@code cumul.returns} they bring back what they did. It may be run again on the same gateway: that must change nothing.
 */
public final class RetailReplaySimulation extends Simulation {

    private static final String PROGRAM = "retail-replay";
    private static final String VERDICT = "books agree";

    private final Settings settings = Settings.ofProcess();
    private final Gateway gateway = Gateway.of(settings);
    private final RetailData data = RetailData.bundled();
    private final Matching returns = settings.flag("cumul.returns") ? Matching.of(data) : Matching.NONE;
    private final Spending spending = settings.flag("cumul.spending") ? Spending.of(data) : Spending.NONE;
    private final ReplayRun run = new ReplayRun(data, spending, returns, settings.flag("cumul.expectReplay"));

    public RetailReplaySimulation() {
        int users = settings.count("cumul.users", 32);
        Patience patience = new Patience(settings.duration("cumul.patience", "30s"));
        ChainBuilder review = new MemberReview(run, patience, settings.count("cumul.pageSize", 3)).chain();
        PopulationBuilder verdict = scenario("verdict")
                .exec(dummy(VERDICT, 0).withSuccess(session -> run.differences().isEmpty()))
                .injectOpen(atOnceUsers(1));
        setUp(members("replay", users, new MemberReplay(run, patience).chain())
                        .andThen(members("review", users, review).andThen(verdict)))
                .protocols(gateway.protocol())
                .assertions(
                        global().failedRequests().count().is(0L),
                        details(MemberReview.COMPARISON)
                                .successfulRequests()
                                .count()
                                .is((long) data.members().size()),
                        details(VERDICT).successfulRequests().count().is(1L));
    }

    private PopulationBuilder members(String name, int users, ChainBuilder chain) {
        return scenario(name)
                .exec(InTurn.each(MemberReplay.MEMBER, data.members(), chain))
                .injectOpen(atOnceUsers(users));
    }

    @Override
    public void before() {
        String program = gateway.program().programId();
        if (!program.equals(PROGRAM)) {
            throw new IllegalStateException("The gateway runs the program " + program + ", not " + PROGRAM
                    + ": start it with CUMUL_PROGRAM=" + PROGRAM);
        }
    }

    @Override
    public void after() {
        returns.unmatched().forEach(line -> System.out.println("UNMATCHED " + line));
        var differences = run.differences();
        differences.forEach(difference -> System.out.println("DIFFERENCE " + difference));
        System.out.println(run.digest());
        System.out.println(
                differences.isEmpty()
                        ? "The gateway agrees with the file."
                        : "The gateway differs from the file in " + differences.size() + " places.");
    }
}
