package io.cumul.load.echo;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Reads a balance and sends it back: JSON in and out on the event loop, and nothing between. */
@Path("/echo")
public class EchoResource {
    /** The same again. */
    @POST
    public Uni<Balance> echo(Balance balance) {
        return Uni.createFrom().item(balance);
    }
}
