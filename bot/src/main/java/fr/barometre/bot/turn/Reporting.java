package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tells a campaign what one of its respondents answers now. */
final class Reporting {
    private final Campaigns campaigns;
    private final Catalog catalog;

    Reporting(Campaigns campaigns, Catalog catalog) {
        this.campaigns = campaigns;
        this.catalog = catalog;
    }

    void report(Respondent respondent, Stored stored, Optional<Pace> pace, Instant now) {
        Session session = stored.session();
        session.ties()
                .membership()
                .ifPresent(membership -> catalog.find(session.edition())
                        .map(survey -> Course.of(session, survey))
                        .ifPresent(course -> campaigns.report(
                                membership.campaign(),
                                session.edition(),
                                response(respondent, stored, course, membership),
                                pace,
                                now)));
    }

    private static Response response(Respondent respondent, Stored stored, Course course, Membership membership) {
        Session session = stored.session();
        boolean reachable =
                !stored.address().equals(Address.NONE) && !session.ties().unreminded();
        return new Response(
                membership.member(),
                membership.stamp(stored.version()),
                session.profile().role(),
                course.answers(),
                course.finished(),
                membership.sharing() ? session.initiatives() : Map.of(),
                reachable ? Optional.of(Members.name(respondent)) : Optional.empty());
    }
}
