package io.cumul.load.wire;

/** The body of an enrolment, of the web shop's customers: nothing but the channel is known of them. */
public record Enrol(String channel) {

    public static final Enrol ON_THE_WEB = new Enrol("WEB");
}
