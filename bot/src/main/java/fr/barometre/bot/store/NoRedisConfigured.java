package fr.barometre.bot.store;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds while the operator has named no Redis, in whichever way Spring Boot takes one. */
final class NoRedisConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Binder binder = Binder.get(context.getEnvironment());
        return Stream.of("url", "host", "sentinel.nodes", "cluster.nodes", "masterreplica.nodes")
                .map(name -> binder.bind("spring.data.redis." + name, Bindable.listOf(String.class)))
                .noneMatch(bound -> bound.isBound() && !bound.get().isEmpty());
    }
}
