package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/** What a turn asks of the conversation and its screens: all of it pure. */
interface Dialogue {

    Step advance(Optional<Session> session, Event event, Language language, Instant now);

    Reply reply(Session session, Optional<Notice> notice);

    Reply farewell(Language language);

    Reply unpublished(Language language);

    /** Returns the real one. */
    static Dialogue of(Conversation conversation, Screens screens) {
        return new Dialogue() {
            @Override
            public Step advance(Optional<Session> session, Event event, Language language, Instant now) {
                return conversation.advance(session, event, language, now);
            }

            @Override
            public Reply reply(Session session, Optional<Notice> notice) {
                return screens.reply(session, notice);
            }

            @Override
            public Reply farewell(Language language) {
                return screens.farewell(language);
            }

            @Override
            public Reply unpublished(Language language) {
                return screens.unpublished(language);
            }
        };
    }
}
