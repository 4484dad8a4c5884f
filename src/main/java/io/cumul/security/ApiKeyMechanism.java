package io.cumul.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows callers by their {@code X-API-Key}. A caller without one stays anonymous; a key that is not known is refused. */
@Singleton
public class ApiKeyMechanism implements HttpAuthenticationMechanism {
    /** The header that carries the key. */
    public static final String HEADER = "X-API-Key";

    private static final int UNAUTHORIZED = 401;

    private final KeyRing ring;
    private final Map<KeyRing.Holder, SecurityIdentity> identities;

    /**
     * The mechanism over the configured keys.
     *
     * @throws ConfigurationException with one sentence, if they cannot be used
     */
    ApiKeyMechanism(ApiKeys keys) {
        try {
            ring = new KeyRing(keys.byName(), demoAllowed());
        } catch (IllegalArgumentException fault) {
            throw new ConfigurationException(fault.getMessage());
        }
        identities = ring.holders().stream().collect(Collectors.toMap(holder -> holder, ApiKeyMechanism::identity));
    }

    /** Looks at the keys before the first request is let in. */
    void begin(@Observes StartupEvent event) {
        // The constructor has done it.
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        KeyRing.Holder holder = ring.find(key);
        return holder == null
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(identities.get(holder));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    private static SecurityIdentity identity(KeyRing.Holder holder) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(holder.name()));
        holder.roles().forEach(role -> identity.addRole(role.toString()));
        return identity.build();
    }

    /** In development and tests, and where the gateway brings its own servers; never in production proper. */
    private static boolean demoAllowed() {
        return LaunchMode.current().isDevOrTest() || ConfigUtils.isProfileActive("embedded");
    }
}
