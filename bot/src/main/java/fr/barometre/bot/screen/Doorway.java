package fr.barometre.bot.screen;

import java.util.Optional;

/** A channel's way in for who is invited to a campaign. */
public interface Doorway {

    /** Which channel's: its links are named for it. */
    enum Where {
        WEB,
        TELEGRAM,
        TEAMS
    }

    Where where();

    /** Returns the link that brings {@code code} along; empty while the channel does not know its own address. */
    Optional<String> link(String code);
}
