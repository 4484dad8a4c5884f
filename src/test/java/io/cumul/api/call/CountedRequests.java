package io.cumul.api.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Requests as the meters count them.
 *
 * @param meters the gateway's
 * @param status what they were answered
 * @param uri the form of their path
 */
public record CountedRequests(MeterRegistry meters, int status, String uri) {
    /** How many there have been; a request is counted shortly after its answer. */
    public long count() {
        return meters
                .find("http.server.requests")
                .tag("status", Integer.toString(status))
                .tag("uri", uri)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
