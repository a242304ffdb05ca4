package fr.barometre.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/** Taking part in a campaign, and no longer. */
final class Joining {
    private Joining() {}

    /**
     * Takes part in the campaign of the pending invitation. Answers to the same edition come along; answers to another
     * one are replaced, as the screen has said. A campaign is answered whole, so the express form goes on as the full
     * one.
     */
    static Step join(Course course, Role role, Instant now) {
        Session session = course.session();
        Optional<Pending.Invited> invited = invited(session);
        if (invited.isEmpty() || session.place() != Place.Fixed.INVITED) {
            return Step.to(session, new Notice.Stale());
        }
        Invitation invitation = invited.get().invitation();
        boolean same = session.edition().equals(invitation.edition());
        Session base = same
                ? session
                : Session.fresh(invitation.edition(), session.language(), now).with(session.ties());
        Membership membership = new Membership(invitation, invited.get().member(), now, false);
        Session joined = base.taking(Mode.FULL)
                .with(new Profile(
                        Optional.of(role),
                        Optional.of(invitation.kind()),
                        Optional.of(invitation.population()),
                        Optional.empty()))
                .with(base.ties().joining(membership));
        return Step.to(joined.at(Place.Fixed.WELCOME), new Notice.Joined(invitation.collectivite()));
    }

    /** Shows what an invitation is to, or that the respondent takes part already. */
    static Step invited(Course course, Opens.Invites invites) {
        Session session = course.session();
        Optional<Membership> part = session.ties()
                .membership()
                .filter(m -> m.campaign().equals(invites.invitation().campaign()));
        return part.isPresent()
                ? Step.to(
                        session.at(course.next()),
                        new Notice.AlreadyJoined(invites.invitation().collectivite()))
                : Step.to(session.with(
                                session.ties().awaiting(new Pending.Invited(invites.invitation(), invites.member())))
                        .at(Place.Fixed.INVITED));
    }

    static Step decline(Course course) {
        Session session = course.session();
        return Step.to(session.with(session.ties().decided()).at(course.next()));
    }

    static Step askToLeave(Course course, CampaignId campaign) {
        Session session = course.session();
        return session.ties().part(campaign).isPresent()
                ? Step.to(session.at(new Place.Leaving(campaign)))
                : Step.to(session, new Notice.Stale());
    }

    /** Takes the answers out of the campaign; they stay with the respondent. */
    static Step leave(Course course, CampaignId campaign) {
        Session session = course.session();
        Optional<Membership> part = session.ties().part(campaign);
        if (part.isEmpty() || !session.place().equals(new Place.Leaving(campaign))) {
            return Step.to(session, new Notice.Stale());
        }
        Session left = session.with(session.ties().leaving(campaign)).at(Place.Fixed.PARTICIPATION);
        return Step.to(left, new Notice.Left(part.get().invitation().collectivite()), new Deed.Withdraw(part.get()));
    }

    static Step share(Course course, boolean agreed) {
        Session session = course.session();
        return session.ties().membership().isPresent()
                ? Step.to(session.with(session.ties().sharing(agreed)), new Notice.Sharing(agreed))
                : Step.to(session, new Notice.Stale());
    }

    private static Optional<Pending.Invited> invited(Session session) {
        return session.ties()
                .pending()
                .filter(Pending.Invited.class::isInstance)
                .map(Pending.Invited.class::cast);
    }
}
