package io.cumul.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker(3, Duration.ofNanos(100));

    @Test
    void admitsCallsUntilSoManyFailedInARow() {
        assertThat(breaker.failed(0)).isFalse();
        assertThat(breaker.failed(0)).isFalse();
        assertThat(breaker.succeeded()).isFalse();
        assertThat(breaker.failed(0)).isFalse();
        assertThat(breaker.failed(0)).isFalse();
        assertThat(breaker.admits(0)).isTrue();
        assertThat(breaker.failed(0)).isTrue();
        assertThat(breaker.admits(0)).isFalse();
    }

    @Test
    void admitsOneCallOnTrialAfterThePause() {
        open();
        assertThat(breaker.admits(99)).isFalse();
        assertThat(breaker.admits(100)).isTrue();
        assertThat(breaker.admits(100)).isFalse();
    }

    @Test
    void closesWhenTheTrialSucceeds() {
        open();
        assertThat(breaker.admits(100)).isTrue();
        assertThat(breaker.succeeded()).isTrue();
        assertThat(breaker.admits(101)).isTrue();
        assertThat(breaker.succeeded()).isFalse();
    }

    @Test
    void pausesAgainWhenTheTrialFails() {
        open();
        assertThat(breaker.admits(100)).isTrue();
        assertThat(breaker.failed(120)).isFalse();
        assertThat(breaker.admits(219)).isFalse();
        assertThat(breaker.admits(220)).isTrue();
    }

    @Test
    void admitsAnotherTrialIfTheFirstNeverEnds() {
        open();
        assertThat(breaker.admits(100)).isTrue();
        assertThat(breaker.admits(199)).isFalse();
        assertThat(breaker.admits(200)).isTrue();
    }

    private void open() {
        breaker.failed(0);
        breaker.failed(0);
        assertThat(breaker.failed(0)).isTrue();
    }
}
