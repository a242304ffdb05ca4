package fr.barometre.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.List;
import java.util.Optional;

/** The few calls of the Bot Connector that we make. Each waits until it is within Teams' limits, and for its end. */
final class TeamsApi {
    static final String CARD = "application/vnd.microsoft.card.adaptive";

    private final Connections connections;
    private final Allowance allowance;

    TeamsApi(Connections connections, Allowance allowance) {
        this.connections = connections;
        this.allowance = allowance;
    }

    /** Sends a card, and returns the id of its message; empty if the channel gives none. */
    String send(Chat chat, DrawnCard card) throws Refused {
        return post(chat, carrying(chat, card));
    }

    /** Sends a line. */
    void say(Chat chat, String text) throws Refused {
        Activity activity = activity(chat);
        activity.setText(text);
        post(chat, activity);
    }

    /** Replaces the card of {@code message}; returns false if there is no such message to change any more. */
    boolean update(Chat chat, String message, DrawnCard card) throws Refused {
        allowance.toSay(chat);
        Activity activity = carrying(chat, card);
        activity.setId(message);
        return Call.tolerant(
                "update",
                () -> connections
                        .to(chat.serviceUrl())
                        .getConversations()
                        .updateActivity(chat.conversation(), message, activity));
    }

    private String post(Chat chat, Activity activity) throws Refused {
        allowance.toSay(chat);
        ResourceResponse sent = Call.of(
                Refused.SEND,
                () -> connections
                        .to(chat.serviceUrl())
                        .getConversations()
                        .sendToConversation(chat.conversation(), activity));
        return Optional.ofNullable(sent).map(ResourceResponse::getId).orElse("");
    }

    private static Activity carrying(Chat chat, DrawnCard card) {
        Attachment attachment = new Attachment();
        attachment.setContentType(CARD);
        attachment.setContent(card.raw());
        Activity activity = activity(chat);
        activity.setAttachments(List.of(attachment));
        return activity;
    }

    private static Activity activity(Chat chat) {
        Activity activity = new Activity("message");
        activity.setChannelId(chat.channel());
        activity.setServiceUrl(chat.serviceUrl());
        activity.setConversation(new ConversationAccount(chat.conversation()));
        activity.setRecipient(new ChannelAccount(chat.user()));
        if (!chat.bot().isEmpty()) {
            activity.setFrom(new ChannelAccount(chat.bot()));
        }
        return activity;
    }
}
