package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Opens;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import java.time.Instant;
import java.util.Optional;

/** Looks up what the code in an event opens. Wrong ones are counted, so that nobody gets far by guessing. */
final class Codes {
    private final Campaigns campaigns;
    private final Transfers transfers;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Members members;

    Codes(Campaigns campaigns, Transfers transfers, Attempts attempts, Sessions sessions, Members members) {
        this.campaigns = campaigns;
        this.transfers = transfers;
        this.attempts = attempts;
        this.sessions = sessions;
        this.members = members;
    }

    Event lookUp(Respondent respondent, Optional<Session> session, Event event, Instant now) {
        return code(session, event)
                .<Event>map(code -> new Event.Opened(opens(respondent, Code.plain(code), now)))
                .orElse(event);
    }

    private static Optional<String> code(Optional<Session> session, Event event) {
        return switch (event) {
            case Event.Brought brought -> Optional.of(brought.code());
            case Event.Wrote wrote ->
                Optional.of(wrote.text())
                        .filter(text -> Code.isLike(text)
                                && session.filter(Codes::takesText).isEmpty());
            case Event.Pressed pressed ->
                pressed.action() == Action.Go.MOVE_CONFIRMED ? session.flatMap(Codes::moving) : Optional.empty();
            case Event.Started started -> Optional.empty();
            case Event.Opened opened -> Optional.empty();
            case Event.Filled filled -> Optional.empty();
            case Event.Forged forged -> Optional.empty();
            case Event.Sent sent -> Optional.empty();
        };
    }

    /** Where a text is asked for, it is no code, whatever it looks like. */
    private static boolean takesText(Session session) {
        return session.place() instanceof Place.Planning;
    }

    private static Optional<String> moving(Session session) {
        return session.ties()
                .pending()
                .filter(p -> session.place() == Place.Fixed.MOVING)
                .filter(Pending.Moving.class::isInstance)
                .map(p -> ((Pending.Moving) p).code());
    }

    private Opens opens(Respondent respondent, String code, Instant now) {
        if (!attempts.begin(respondent, now)) {
            return Opens.Nothing.TOO_MANY;
        }
        Opens opens = code.length() == Code.SHORT ? moves(respondent, code, now) : campaign(respondent, code, now);
        if (opens == Opens.Nothing.UNKNOWN) {
            attempts.wrong(now);
        } else {
            attempts.right(respondent);
        }
        return opens;
    }

    private Opens campaign(Respondent respondent, String code, Instant now) {
        return switch (campaigns.opening(code, now)) {
            case Campaigns.Opening.Invites invites -> invites(respondent, invites.campaign(), now);
            case Campaigns.Opening.Shares shares ->
                new Opens.Shares(shares.campaign().id(), shares.campaign().collectivite(), code);
            case Campaigns.Opening.Used used -> Opens.Nothing.USED;
            case Campaigns.Opening.Unknown unknown -> Opens.Nothing.UNKNOWN;
        };
    }

    private Opens invites(Respondent respondent, Campaign campaign, Instant now) {
        return campaign.open(now)
                ? new Opens.Invites(campaign.invitation(), members.of(campaign.id(), respondent))
                : new Opens.Over(campaign.collectivite());
    }

    private Opens moves(Respondent respondent, String code, Instant now) {
        return switch (transfers.moving(code, now)) {
            case Transfers.Moving.From from ->
                from.by().filter(by -> !by.equals(respondent)).isPresent()
                        ? Opens.Nothing.USED
                        : session(respondent, from.from(), code);
            case Transfers.Moving.Unknown unknown -> Opens.Nothing.UNKNOWN;
        };
    }

    /** A code that is typed where it was given moves nothing; one whose session is gone is used up. */
    private Opens session(Respondent respondent, Respondent from, String code) {
        if (from.equals(respondent)) {
            return Opens.Nothing.SAME_DEVICE;
        }
        return sessions.find(from) instanceof Found.Live live
                ? new Opens.Moves(live.stored().session(), code)
                : Opens.Nothing.USED;
    }
}
