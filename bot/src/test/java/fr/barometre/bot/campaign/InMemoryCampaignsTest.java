package fr.barometre.bot.campaign;

import fr.barometre.scoring.Questionnaire;

class InMemoryCampaignsTest extends CampaignsContract {
    private final Campaigns campaigns = new InMemoryCampaigns();

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected Questionnaire questionnaire() {
        return SmallWorld.QUESTIONNAIRE;
    }
}
