package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Reminding;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/** What a turn asks of the conversation and its screens: all of it pure. */
interface Dialogue {

    Step advance(Optional<Session> session, Event event, Moment moment);

    Reply reply(Session session, Optional<Notice> notice, Facts facts);

    /** Returns when to look whether the respondent is to be reminded; empty if never. */
    Optional<Instant> remindAt(Session session, Instant now);

    Reply farewell(Language language);

    Reply unpublished(Language language);

    /** Returns the real one. */
    static Dialogue of(Conversation conversation, Screens screens, Catalog catalog) {
        return new Dialogue() {
            @Override
            public Step advance(Optional<Session> session, Event event, Moment moment) {
                return conversation.advance(session, event, moment);
            }

            @Override
            public Reply reply(Session session, Optional<Notice> notice, Facts facts) {
                return screens.reply(session, notice, facts);
            }

            @Override
            public Optional<Instant> remindAt(Session session, Instant now) {
                return catalog.find(session.edition())
                        .flatMap(survey -> Reminding.lookAt(Course.of(session, survey), now));
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
