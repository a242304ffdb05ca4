package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Snapshot;
import java.time.ZoneId;

/**
 * What a file of a campaign is made from.
 *
 * @param zone in which days are told
 */
public record Collective(Campaign campaign, Survey survey, Release release, Language language, ZoneId zone) {

    public Snapshot snapshot() {
        return Snapshot.of(survey.questionnaire(), release.total(), campaign.threshold());
    }

    /** Hides the campaign. */
    @Override
    public String toString() {
        return "Collective[hidden]";
    }
}
