package fr.barometre.bot.channel.teams;

import fr.barometre.bot.screen.Doorway;
import java.util.Optional;

/** Teams' way in: a link that opens the chat with the bot, with the code written and ready to be sent. */
final class TeamsDoorway implements Doorway {
    private static final String CHAT = "https://teams.microsoft.com/l/chat/0/0?users=28:";

    private final String appId;

    /** @param appId empty where there is no registered application, and so no link */
    TeamsDoorway(String appId) {
        this.appId = appId;
    }

    @Override
    public Where where() {
        return Where.TEAMS;
    }

    @Override
    public Optional<String> link(String code) {
        return appId.isEmpty() ? Optional.empty() : Optional.of(CHAT + appId + "&message=" + code);
    }
}
