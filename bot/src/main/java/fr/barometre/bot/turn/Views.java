package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import java.time.InstantSource;
import java.util.Optional;

/** What a respondent is shown: the screen of the session, with what it shows beyond the session looked up. */
public final class Views {
    private final Dialogue dialogue;
    private final Desk desk;
    private final InstantSource clock;

    Views(Dialogue dialogue, Desk desk, InstantSource clock) {
        this.dialogue = dialogue;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Returns the screen of the session's place, with {@code notice} said beside it.
     *
     * @throws StoreUnavailable if the place shows something of a campaign, and the store cannot be reached
     */
    public Reply of(Respondent respondent, Session session, Optional<Notice> notice) {
        return dialogue.reply(session, notice, desk.facts(respondent, session, clock.instant()));
    }

    /** Returns what a newcomer is shown, of whom nothing is kept yet. */
    public Reply welcome(Respondent respondent, Language language) {
        CampaignId none = desk.fresh(respondent, "");
        return switch (dialogue.advance(
                Optional.empty(), new Event.Started(), new Moment(clock.instant(), language, none))) {
            case Step.Next next -> of(respondent, next.session(), next.notice());
            case Step.Erased erased -> farewell(language);
        };
    }

    /** Returns what is said once everything is erased. */
    public Reply farewell(Language language) {
        return dialogue.farewell(language);
    }

    /** Returns what is said while the respondent's questionnaire is not published here. */
    public Reply unpublished(Language language) {
        return dialogue.unpublished(language);
    }
}
