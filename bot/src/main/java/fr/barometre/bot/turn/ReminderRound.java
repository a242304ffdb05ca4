package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Reminding;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds who paused, on the channel that they used. That a reminder goes out is kept before it is sent, so that none
 * comes twice; one that cannot be sent then is owed like any reply. While a channel is busy with replies, reminders on
 * it wait.
 */
public final class ReminderRound implements Round {
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration AWAY = Duration.ofHours(6);
    private static final int MOST = 25;
    private static final Logger log = LoggerFactory.getLogger(ReminderRound.class);

    private final Turn turn;
    private final Sessions sessions;
    private final Reminders reminders;
    private final Desk desk;
    private final Catalog catalog;
    private final ZoneId zone;
    private final Map<String, Channel> channels;

    public ReminderRound(
            Turn turn,
            Sessions sessions,
            Reminders reminders,
            Desk desk,
            Catalog catalog,
            ZoneId zone,
            List<Channel> channels) {
        this.turn = turn;
        this.sessions = sessions;
        this.reminders = reminders;
        this.desk = desk;
        this.catalog = catalog;
        this.zone = zone;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go(Instant now) {
        guarded(() -> reminders.claimDue(now, LEASE, MOST).forEach(respondent -> guarded(() -> look(respondent, now))));
    }

    /** What goes wrong with one respondent keeps nobody else from being reminded. */
    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (StoreUnavailable e) {
            log.debug("Reminders wait, as the store is away.");
        } catch (RuntimeException e) {
            log.error("Reminding was broken off by {}.", e.getClass().getName());
        }
    }

    private void look(Respondent respondent, Instant now) {
        switch (sessions.find(respondent)) {
            case Found.Live live -> decide(respondent, live.stored(), now);
            case Found.Nothing nothing -> reminders.clear(respondent);
            case Found.Unpublished entry -> reminders.postpone(respondent, now.plus(AWAY));
            case Found.Unreadable entry -> reminders.postpone(respondent, now.plus(AWAY));
        }
    }

    private void decide(Respondent respondent, Stored stored, Instant now) {
        Session session = stored.session();
        Course course = Course.of(session, catalog.find(session.edition()).orElseThrow());
        switch (Reminding.decide(course, desk.calledAt(session), now, zone)) {
            case Reminding.Verdict.Now send -> remind(respondent, stored, now);
            case Reminding.Verdict.Later later -> reminders.postpone(respondent, later.at());
            case Reminding.Verdict.Never never -> reminders.clear(respondent);
        }
    }

    /** If the respondent acts at this very moment there is nothing to remind of, so a conflict is left alone. */
    private void remind(Respondent respondent, Stored stored, Instant now) {
        Channel channel = channels.get(respondent.channel());
        if (channel == null || stored.address().equals(Address.NONE)) {
            reminders.clear(respondent);
            return;
        }
        if (!channel.hasRoom()) {
            reminders.postpone(respondent, now.plus(REST));
            return;
        }
        Session reminded = stored.session()
                .with(stored.session().ties().reminded(now.truncatedTo(ChronoUnit.SECONDS)))
                .at(Place.Fixed.RETURN);
        Stored next = new Stored(
                reminded, stored.version() + 1, stored.shown(), stored.deliveries(), stored.address(), stored.handle());
        if (sessions.save(respondent, next, now.plus(Turn.GRACE), Optional.empty()) == Saved.DONE) {
            reminders.clear(respondent);
            Owed owed = new Owed(
                    respondent,
                    next.version(),
                    next.shown(),
                    turn.views().of(respondent, reminded, Optional.of(new Notice.Reminder())),
                    next.handle(),
                    false);
            turn.pay(owed, channel.to(stored.address()));
        }
    }

    @Override
    public void close() {
        log.debug("No more reminders from this instance.");
    }
}
