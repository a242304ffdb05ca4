package fr.barometre.bot.channel.teams;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds if there is an application id, or if Teams is tried without one on this machine. */
final class TeamsOn implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return StringUtils.hasText(environment.getProperty("barometre.teams.app-id"))
                || environment.getProperty("barometre.teams.insecure-local", Boolean.class, false);
    }
}
