package fr.barometre.bot.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds if there is Telegram, and a public address to which it can deliver. */
final class WebhookOn implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new TelegramOn().matches(context, metadata)
                && StringUtils.hasText(context.getEnvironment().getProperty("barometre.public-url"));
    }
}
