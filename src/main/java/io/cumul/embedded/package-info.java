/**
 * A real PostgreSQL and a real Redis that start with the gateway: for development, for tests and for the artifact
 * that brings its own servers.
 *
 * <p>One folder holds all they need: the unpacked programs, the data, the logs and a lock. The data outlives the
 * gateway; the servers do not, and those that a killed gateway left behind are stopped at the next start. They run
 * as daemons of their own session, so that Ctrl-C in a terminal reaches the gateway first and lets it finish with its
 * servers still there. The programs come from the class path; a package without them cannot start servers and says so
 * through {@link io.cumul.embedded.EmbeddedServers#included()}.
 */
@NullMarked
package io.cumul.embedded;

import org.jspecify.annotations.NullMarked;
