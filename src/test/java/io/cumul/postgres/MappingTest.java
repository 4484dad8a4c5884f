package io.cumul.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.support.GatewayServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.junit.jupiter.api.Test;

/** Holds the mapping against the schema that the migrations make. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class MappingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    SessionFactory sessions;

    @Test
    void mapsEveryColumnOfEveryTableAndNoOther() {
        List<Object[]> columns = sessions.withStatelessSession(session ->
                        session.createNativeQuery("""
                                SELECT table_name, column_name FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
                                """, Object[].class).getResultList())
                .await()
                .atMost(PATIENCE);
        Set<String> migrated = new TreeSet<>();
        columns.forEach(column -> migrated.add(column[0] + "." + column[1]));
        assertThat(mapped()).isEqualTo(migrated);
    }

    @Test
    void readsEveryTableThroughItsMapping() {
        for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
            List<?> rows = sessions.withStatelessSession(
                            session -> session.createSelectionQuery("from " + entity.getName(), entity.getJavaType())
                                    .setMaxResults(1)
                                    .getResultList())
                    .await()
                    .atMost(PATIENCE);
            assertThat(rows).as(entity.getName()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        MappingMetamodel metamodel = (MappingMetamodel) sessions.getMetamodel();
        metamodel.forEachEntityDescriptor(entity -> columns(entity, mapped));
        return mapped;
    }

    private static void columns(EntityPersister entity, Set<String> mapped) {
        AbstractEntityPersister table = (AbstractEntityPersister) entity;
        for (String column : table.getIdentifierColumnNames()) {
            mapped.add(table.getTableName() + "." + column);
        }
        for (String property : table.getPropertyNames()) {
            for (String column : table.getPropertyColumnNames(property)) {
                mapped.add(table.getTableName() + "." + column);
            }
        }
    }
}
