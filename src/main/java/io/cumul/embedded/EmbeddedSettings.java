package io.cumul.embedded;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the embedded servers. They are read before Quarkus starts, since the servers start before it. */
@Unremovable // nobody injects it, and without it Quarkus would refuse these settings as unknown
@ConfigMapping(prefix = "cumul.embedded")
public interface EmbeddedSettings {
    /** The folder for everything the servers keep, relative to the working folder. */
    @WithDefault(".cumul")
    Path data();

    /** PostgreSQL's port on 127.0.0.1, 0 to 65535; 0 for a free one. */
    @WithDefault("0")
    int postgresPort();

    /** Redis' port on 127.0.0.1, 0 to 65535; 0 for a free one. */
    @WithDefault("0")
    int redisPort();
}
