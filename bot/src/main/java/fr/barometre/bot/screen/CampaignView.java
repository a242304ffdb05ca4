package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.summary.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screens of one campaign are made from, and the pieces that several of them share.
 *
 * @param view of the owner's session, whose language they are in
 * @param survey that the campaign asks, which need not be the owner's own
 * @param doorways by which the invited come in
 */
record CampaignView(View view, Campaign campaign, Survey survey, List<Doorway> doorways, Instant now) {

    String say(String key, Object... places) {
        return view.say(key, places);
    }

    Figures figures() {
        return new Figures(survey, view.language());
    }

    Block.Heading heading(String key) {
        return new Block.Heading(say(key), campaign.collectivite());
    }

    Block.Paragraph paragraph(String key, Object... places) {
        return view.paragraph(key, places);
    }

    Button first(Page page, String key, Object... places) {
        return view.first(new Action.See(campaign.id(), page), key, places);
    }

    Button plain(Page page, String key, Object... places) {
        return view.plain(new Action.See(campaign.id(), page), key, places);
    }

    Button quiet(Page page, String key, Object... places) {
        return view.quiet(new Action.See(campaign.id(), page), key, places);
    }

    /** Returns the button that does what {@code page} asks to confirm. */
    Button confirm(Page page, String key, Object... places) {
        return view.plain(new Action.Do(campaign.id(), page), key, places);
    }

    List<Button> back() {
        return List.of(quiet(Page.HOME, "campaign.back"));
    }

    Screen screen(Page page, List<Block> blocks, List<List<Button>> rows) {
        return new Screen("campaign-" + page.code(), blocks, rows, Optional.empty(), Optional.empty());
    }

    boolean open() {
        return campaign.open(now);
    }

    String lastDay() {
        return view.lastDay(campaign.closesAt());
    }
}
