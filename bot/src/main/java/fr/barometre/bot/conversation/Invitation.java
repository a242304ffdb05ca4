package fr.barometre.bot.conversation;

import fr.barometre.scoring.Edition;
import java.time.Instant;

/**
 * What a respondent is told of a campaign before joining it, and answers under once joined.
 *
 * @param collectivite whose campaign it is, in its own words
 * @param edition the questionnaire that the campaign asks
 * @param threshold the fewest responses of which anything is shown, fixed when the campaign started
 * @param closesAt when answers stop to count
 */
public record Invitation(
        CampaignId campaign,
        String collectivite,
        Kind kind,
        Population population,
        Edition edition,
        int threshold,
        Instant closesAt) {}
