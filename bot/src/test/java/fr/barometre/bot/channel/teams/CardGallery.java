package fr.barometre.bot.channel.teams;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Action.Go;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A reply of every kind that Teams can be asked to draw, by name, from one walk through the published survey. */
final class CardGallery {
    /** Typed by somebody who knows Markdown, templates and JSON. */
    static final String MARKED =
            "1. **Budget** _participatif_ : [voir](https://example.org) <b>x</b> \\ \"`{{DATE(2026-01-01)}}`\""
                    + "\n- # deuxième ligne";

    /** An answer to each of the 46 affirmations. */
    private static final String ALL = "4435444453333332402310421321453212444434443443";

    private CardGallery() {}

    static Map<String, Reply> of(Language language) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        begin(replies, language);
        endAndCorrect(replies, language);
        express(replies, language);
        campaign(replies, language);
        return replies;
    }

    private static void begin(Map<String, Reply> replies, Language language) {
        CardWalk walk = new CardWalk(PublishedSurveys.catalog(), language, reply -> {});
        replies.put("welcome", walk.last());
        replies.put("profile-role", walk.press(Go.BEGIN_FULL));
        replies.put("profile-kind", walk.press(new Action.Tell(Role.CIO)));
        replies.put("profile-population", walk.press(walk.onward()));
        replies.put("opening", walk.press(walk.onward()));
        replies.put("question-first", walk.press(walk.onward()));
        replies.put("help", walk.press(new Action.Help("strategie.portage")));
        walk.press(walk.onward());
        replies.put("question", walk.answer("4"));
        replies.put("question-answered", walk.press(new Action.Previous("strategie.approche")));
        replies.put("question-not-understood", walk.write(MARKED));
        replies.put("paused", walk.press(Go.PAUSE));
        replies.put("return", walk.comeBackAfter(Duration.ofDays(2)));
        walk.press(walk.onward());
        replies.put("progress", walk.press(Go.PROGRESS));
        walk.press(walk.onward());
        replies.put("ending", walk.answer("44354"));
        replies.put("ending-initiative", walk.write(MARKED));
        replies.put("erasure", walk.press(Go.ERASE));
        replies.put("farewell", walk.press(Go.ERASE_CONFIRMED));
        replies.put("unpublished", walk.unpublished());
        Catalog two = PublishedSurveys.with(Path.of("src", "test", "resources", "questionnaire", "essai.v1.yaml"));
        replies.put("choice", new CardWalk(two, language, reply -> {}).press(Go.CHOOSE));
    }

    private static void endAndCorrect(Map<String, Reply> replies, Language language) {
        CardWalk walk = new CardWalk(PublishedSurveys.catalog(), language, reply -> {});
        walk.press(Go.BEGIN_FULL);
        walk.answer(ALL);
        replies.put("summary", walk.press(Go.SUMMARY));
        replies.put("radar", walk.press(Go.RADAR));
        replies.put("why", walk.press(Go.WHY));
        replies.put("way", walk.press(Go.WAY));
        replies.put("detail", walk.press(Go.DETAIL));
        replies.put("theme-detail", walk.press(new Action.ShowTheme("strategie")));
        replies.put("inspirations", walk.press(Go.INSPIRATIONS));
        replies.put("questions", walk.press(Go.QUESTIONS));
        replies.put("data", walk.press(Go.MY_DATA));
        replies.put("restart", walk.press(Go.RESTART));
        replies.put("correction", walk.press(Go.CORRECT));
        replies.put("correction-theme", walk.press(new Action.CorrectTheme("strategie")));
        walk.press(new Action.Show("strategie.portage"));
        replies.put("summary-corrected", walk.answer("1"));
    }

    private static void campaign(Map<String, Reply> replies, Language language) {
        CardWalk cio = new CardWalk(PublishedSurveys.catalog(), language, reply -> {});
        replies.put("campaigns-none", cio.press(Go.CAMPAIGNS));
        replies.put("planning", cio.press(Go.FOUND));
        replies.put("planning-faults", cio.fill(Map.of("name", "*Zorn*", "kind", "town")));
        Reply home = cio.fill(
                Map.of("name", "Zorn-sur-Mer", "kind", "town", "population", "from-20-000", "last-day", "2026-12-31"));
        replies.put("campaign", home);
        CampaignId id = ((Place.OfCampaign) home.place().orElseThrow()).campaign();
        replies.put("campaign-invitation", cio.press(new Action.See(id, Page.INVITATION)));
        replies.put("campaign-qr", cio.press(new Action.See(id, Page.QR)));
        replies.put("campaign-share", cio.press(new Action.See(id, Page.SHARE)));
        replies.put("campaign-rename", cio.press(new Action.See(id, Page.RENAME)));
        replies.put("campaign-erase", cio.press(new Action.See(id, Page.ERASE)));
        replies.put("snapshot-too-few", cio.press(new Action.See(id, Page.SNAPSHOT)));
        String words = home.screen().blocks().toString()
                + cio.press(new Action.See(id, Page.INVITATION)).screen().blocks();
        String code = words.substring(words.indexOf("/c/") + 3).substring(0, 13);
        for (int i = 0; i < 12; i++) {
            cio.joined(i, code, i < 6 ? Role.OFFICIAL : Role.CIO)
                    .answer(i % 2 == 0 ? ALL : ALL.replace('4', '2').replace('3', '5'));
        }
        for (Page page : new Page[] {
            Page.SNAPSHOT,
            Page.WHY,
            Page.WAY,
            Page.THEMES,
            Page.ROLES,
            Page.DISAGREEMENT,
            Page.FILES,
            Page.PDF,
            Page.METHOD,
            Page.REMIND,
            Page.PACE
        }) {
            replies.put("campaign-" + page.code(), cio.press(new Action.See(id, page)));
        }
        CardWalk official = new CardWalk(PublishedSurveys.catalog(), language, reply -> {});
        replies.put("participation", official.press(Go.PARTICIPATION));
        official.press(Go.BEGIN_FULL);
        replies.put("transfer", official.press(Go.TRANSFER));
        CardWalk invited = cio.joined(99, code, Role.OFFICIAL);
        replies.put("participation-joined", invited.press(Go.PARTICIPATION));
        replies.put("leaving", invited.press(new Action.Leave(id)));
        replies.put("left", invited.press(new Action.LeaveConfirmed(id)));
        replies.put("invited", invited.bring(code));
    }

    private static void express(Map<String, Reply> replies, Language language) {
        CardWalk walk = new CardWalk(PublishedSurveys.catalog(), language, reply -> {});
        walk.press(Go.BEGIN_EXPRESS);
        walk.answer("0000");
        replies.put("progress-unrated", walk.press(Go.PROGRESS));
        walk.press(walk.onward());
        walk.answer("00000");
        replies.put("summary-unrated", walk.press(Go.SUMMARY));
    }
}
