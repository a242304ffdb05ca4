package fr.barometre.bot.channel.web;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
import fr.barometre.bot.turn.Turn;
import fr.barometre.bot.turn.Views;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what a visitor sees now, changing nothing: a newcomer is shown the welcome without being remembered. */
@Component
final class Standings {
    private final Sessions sessions;
    private final Views views;

    Standings(Sessions sessions, Turn turn) {
        this.sessions = sessions;
        views = turn.views();
    }

    /** Returns the present screen of {@code respondent}; {@code language} is a newcomer's. */
    Standing of(Respondent respondent, Language language) {
        return switch (sessions.find(respondent)) {
            case Found.Live live -> standing(respondent, live.stored());
            case Found.Nothing nothing -> new Standing(views.welcome(respondent, language), 0, false);
            case Found.Unpublished unpublished -> new Standing(views.unpublished(unpublished.language()), 0, true);
            case Found.Unreadable unreadable -> new Standing(views.unpublished(language), 0, true);
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

    private Standing standing(Respondent respondent, Stored stored) {
        return new Standing(views.of(respondent, stored.session(), Optional.empty()), stored.version(), true);
    }

    private static boolean outdated(Form form, Stored stored) {
        return stored.version() != form.seen() && !stored.deliveries().contains(form.delivery());
    }
}
