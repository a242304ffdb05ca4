package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an owner forwards: texts in both languages, links for each channel, and a picture for the council room. */
final class InvitationScreens {
    private InvitationScreens() {}

    static Screen texts(CampaignView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.heading("invitation.heading"));
        blocks.add(new Block.Small(view.say("invitation.forward")));
        for (Language language : Language.values()) {
            blocks.add(new Block.Paragraph(text(view, language)));
        }
        blocks.add(new Block.Items(ways(view)));
        return view.screen(
                Page.INVITATION,
                blocks,
                List.of(
                        List.of(view.first(Page.QR, "invitation.qr")),
                        List.of(
                                view.quiet(Page.RENEW, "invitation.renew"),
                                view.back().getFirst())));
    }

    private static String text(CampaignView view, Language language) {
        View other = view.view();
        return other.texts()
                .say(
                        language,
                        "invitation.text",
                        "name",
                        view.campaign().collectivite(),
                        "date",
                        other.lastDay(view.campaign().closesAt(), language),
                        "link",
                        preferred(view)
                                .orElseGet(() -> Code.grouped(view.campaign().code())),
                        "threshold",
                        view.campaign().threshold());
    }

    private static List<String> ways(CampaignView view) {
        List<String> ways = new ArrayList<>();
        for (Doorway doorway : view.doorways()) {
            String where = doorway.where().name().toLowerCase(Locale.ROOT);
            doorway.link(view.campaign().code())
                    .ifPresent(link -> ways.add(view.say("invitation." + where, "link", link)));
        }
        ways.add(
                view.say("invitation.code", "code", Code.grouped(view.campaign().code())));
        return ways;
    }

    /** The web page needs nothing on the phone, so its link comes first. */
    private static Optional<String> preferred(CampaignView view) {
        return view.doorways().stream()
                .flatMap(d -> d.link(view.campaign().code()).stream())
                .findFirst();
    }

    static Screen qr(CampaignView view, Files files) {
        Optional<String> link = preferred(view);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.campaign().collectivite(), ""));
        blocks.add(view.paragraph(link.isPresent() ? "qr.text" : "qr.none"));
        link.ifPresent(l -> blocks.add(new Block.Small(l)));
        blocks.add(
                view.paragraph("qr.code", "code", Code.grouped(view.campaign().code())));
        return new Screen(
                "campaign-qr",
                blocks,
                List.of(List.of(view.quiet(Page.INVITATION, "qr.back"))),
                Optional.empty(),
                link.map(l -> new Attachment.Image(
                        "qr-" + view.campaign().code() + ".png", () -> files.qr(l), view.say("qr.alternative"))));
    }
}
