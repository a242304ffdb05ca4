package fr.barometre.bot.channel.web;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Delivery;
import fr.barometre.bot.turn.Incoming;
import fr.barometre.bot.turn.Owed;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Turn;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what a form brings as one turn, and returns what the visitor is shown then. */
@Component
final class Answering {
    private final Turn turn;
    private final Standings standings;
    private final Texts texts;
    private final InstantSource clock;

    Answering(Turn turn, Standings standings, Texts texts, InstantSource clock) {
        this.turn = turn;
        this.standings = standings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Applies {@code form}. A button says itself what it is about; a text does not, so one that was typed under a
     * screen that has since been left is not applied: it would answer something else.
     *
     * @param language a newcomer's
     */
    Standing take(Form form, Respondent respondent, Language language) {
        if (form.typed() && standings.outdated(form, respondent)) {
            return unheard(standings.of(respondent, language));
        }
        return take(form.event(), form.delivery(), respondent, language);
    }

    /** Looks up the code of an invitation's address. */
    Standing bring(String code, Respondent respondent, Language language) {
        return take(new Event.Brought(code), Tokens.random(), respondent, language);
    }

    private Standing take(Event event, String delivery, Respondent respondent, Language language) {
        Incoming incoming = new Incoming(respondent, Address.NONE, delivery, event, language, clock.instant());
        Owed owed = turn.take(incoming);
        Answer answer = new Answer(owed.reply());
        turn.pay(owed, answer);
        return new Standing(answer.reply, owed.version(), owed.version() > 0 || standings.kept(respondent));
    }

    private Standing unheard(Standing standing) {
        Reply reply = standing.reply();
        String notice = texts.say(reply.language(), "web.outdated");
        Reply told = new Reply(reply.screen(), Optional.of(notice), true, reply.language(), reply.place());
        return new Standing(told, standing.version(), standing.kept());
    }

    /** Delivers into the answer to the request: the last reply is the one to show. */
    private static final class Answer implements Delivery {
        private Reply reply;

        Answer(Reply reply) {
            this.reply = reply;
        }

        @Override
        public Delivered deliver(Reply newest, String handle) {
            reply = newest;
            return new Delivered.Shown(handle);
        }
    }
}
