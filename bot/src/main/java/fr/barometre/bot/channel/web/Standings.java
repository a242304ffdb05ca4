package fr.barometre.bot.channel.web;

import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what a visitor sees now, changing nothing: a newcomer is shown the welcome without being remembered. */
@Component
final class Standings {
    private final Sessions sessions;
    private final Conversation conversation;
    private final Screens screens;
    private final InstantSource clock;

    Standings(Sessions sessions, Conversation conversation, Screens screens, InstantSource clock) {
        this.sessions = sessions;
        this.conversation = conversation;
        this.screens = screens;
        this.clock = clock;
    }

    /** Returns the present screen of {@code respondent}; {@code language} is a newcomer's. */
    Standing of(Respondent respondent, Language language) {
        return switch (sessions.find(respondent)) {
            case Found.Live live -> standing(live.stored());
            case Found.Nothing nothing -> new Standing(welcome(language), 0, false);
            case Found.Unpublished unpublished -> new Standing(screens.unpublished(unpublished.language()), 0, true);
            case Found.Unreadable unreadable -> new Standing(screens.unpublished(language), 0, true);
        };
    }

    /**
     * Returns whether {@code form} was rendered before the session's present version. Not so if the form has been taken
     * already and only comes again.
     */
    boolean outdated(Form form, Respondent respondent) {
        return switch (sessions.find(respondent)) {
            case Found.Live live -> outdated(form, live.stored());
            case Found.Nothing nothing -> form.seen() != 0;
            case Found.Unpublished unpublished -> false;
            case Found.Unreadable unreadable -> false;
        };
    }

    boolean kept(Respondent respondent) {
        return !(sessions.find(respondent) instanceof Found.Nothing);
    }

    private Standing standing(Stored stored) {
        return new Standing(screens.reply(stored.session(), Optional.empty()), stored.version(), true);
    }

    private static boolean outdated(Form form, Stored stored) {
        return stored.version() != form.seen() && !stored.deliveries().contains(form.delivery());
    }

    private Reply welcome(Language language) {
        return switch (conversation.advance(Optional.empty(), new Event.Started(), language, clock.instant())) {
            case Step.Next next -> screens.reply(next.session(), next.notice());
            case Step.Erased erased -> screens.farewell(erased.language());
        };
    }
}
