package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The campaigns that a respondent takes part in, and the way out of each. */
final class ParticipationScreens {
    private ParticipationScreens() {}

    static Screen participation(View view) {
        Ties ties = view.session().ties();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("participation.heading"), ""));
        List<String> items = new ArrayList<>();
        ties.membership()
                .map(Membership::invitation)
                .ifPresent(i -> items.add(
                        view.say("participation.now", "name", i.collectivite(), "date", view.lastDay(i.closesAt()))));
        ties.earlier()
                .forEach(m -> items.add(
                        view.say("participation.before", "name", m.invitation().collectivite())));
        blocks.add(items.isEmpty() ? view.paragraph("participation.none") : new Block.Items(items));
        if (!items.isEmpty()) {
            blocks.add(view.paragraph(
                    "invited.confidential",
                    "threshold",
                    ties.parts().getFirst().invitation().threshold()));
        }
        return view.screen("participation", blocks, rows(view, ties));
    }

    private static List<List<Button>> rows(View view, Ties ties) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.first(Action.Go.RESUME, "button.resume")));
        ties.membership().ifPresent(m -> rows.add(List.of(sharing(view, m))));
        rows.add(List.of(
                ties.unreminded()
                        ? view.plain(Action.Go.REMIND_AGAIN, "participation.remind")
                        : view.plain(Action.Go.REMIND_NOT, "participation.remind-not")));
        for (Membership part : ties.parts()) {
            rows.add(List.of(view.quiet(
                    new Action.Leave(part.campaign()),
                    "participation.leave",
                    "name",
                    part.invitation().collectivite())));
        }
        return rows;
    }

    static Button sharing(View view, Membership membership) {
        return membership.sharing()
                ? view.plain(Action.Go.DISAGREE, "participation.disagree")
                : view.plain(Action.Go.AGREE, "participation.agree");
    }

    static Screen leaving(View view, CampaignId campaign) {
        Optional<Membership> part = view.session().ties().part(campaign);
        String name = part.map(m -> m.invitation().collectivite()).orElse("");
        return view.screen(
                "leaving",
                List.of(
                        new Block.Heading(view.say("leaving.heading"), ""),
                        view.paragraph("leaving.text", "name", name),
                        new Block.Small(view.say("leaving.steps"))),
                List.of(
                        List.of(view.plain(new Action.LeaveConfirmed(campaign), "leaving.yes")),
                        List.of(view.first(Action.Go.PARTICIPATION, "leaving.no"))));
    }
}
