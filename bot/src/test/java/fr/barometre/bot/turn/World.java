package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.InMemoryCampaigns;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.store.CodecPassage;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Several respondents and their campaigns, over maps: what a turn does, with each of its parts in the open. Between any
 * two turns a session passes through the store's codec.
 */
public final class World {
    private final Catalog catalog;
    private final Conversation conversation;
    private final Screens screens;
    private final CodecPassage codec;
    private final InMemorySessions sessions = new InMemorySessions();
    private final Campaigns campaigns = new InMemoryCampaigns();
    private final Desk desk;
    private int deliveries;

    public World(Catalog catalog, Texts texts) {
        this(
                catalog,
                new Conversation(catalog, new Vocabulary(texts)),
                TestScreens.of(catalog, texts),
                new CodecPassage(catalog));
    }

    private World(Catalog catalog, Conversation conversation, Screens screens, CodecPassage codec) {
        this.catalog = catalog;
        this.conversation = conversation;
        this.screens = screens;
        this.codec = codec;
        desk = Desks.inMemory(catalog, sessions, campaigns);
    }

    /** Returns one of the same questionnaires and texts, where nothing has happened yet. */
    public World another() {
        return new World(catalog, conversation, screens, codec);
    }

    /** What an event led to. */
    public record Happened(Event event, Step step, Optional<Session> session, Reply reply) {}

    public Happened happen(Respondent respondent, Event event, Language language, Instant now) {
        String delivery = "d" + deliveries++;
        Optional<Stored> before = stored(respondent);
        Optional<Session> session = before.map(Stored::session);
        Event found = desk.lookUp(respondent, session, event, now);
        Step step = conversation.advance(session, found, new Moment(now, language, desk.fresh(respondent, delivery)));
        return switch (step) {
            case Step.Next next -> {
                next.deeds().forEach(deed -> desk.perform(respondent, deed, delivery, now));
                Session after = codec.through(next.session().touched(now));
                long version = before.map(Stored::version).orElse(0L) + 1;
                Stored stored = new Stored(after, version, version, List.of(), new Address("1"), "");
                sessions.save(respondent, stored, now, Optional.empty());
                next.deeds().forEach(deed -> desk.complete(respondent, deed, now));
                desk.report(respondent, stored, Paces.of(session, after), now);
                yield new Happened(found, step, Optional.of(after), reply(respondent, after, next.notice(), now));
            }
            case Step.Erased erased -> {
                erased.deeds().forEach(deed -> desk.perform(respondent, deed, delivery, now));
                desk.forget(respondent);
                sessions.erase(respondent);
                yield new Happened(found, step, Optional.empty(), screens.farewell(erased.language()));
            }
        };
    }

    /** Decides the same again, changing nothing. */
    public Step again(Respondent respondent, Optional<Session> session, Event event, Language language, Instant now) {
        return conversation.advance(session, event, new Moment(now, language, desk.fresh(respondent, "")));
    }

    public Reply reply(Respondent respondent, Session session, Optional<Notice> notice, Instant now) {
        return screens.reply(session, notice, desk.facts(respondent, session, now));
    }

    public Reply unpublished(Language language) {
        return screens.unpublished(language);
    }

    public Optional<Session> session(Respondent respondent) {
        return stored(respondent).map(Stored::session);
    }

    private Optional<Stored> stored(Respondent respondent) {
        return sessions.find(respondent) instanceof Found.Live live ? Optional.of(live.stored()) : Optional.empty();
    }
}
