package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.InMemoryCampaigns;
import fr.barometre.bot.questionnaire.Catalog;

/** Desks for tests: the real one over maps. */
public final class Desks {
    private static final int THRESHOLD = 5;
    private static final int DISTRIBUTION = 10;

    private Desks() {}

    public static Desk inMemory(Catalog catalog, Sessions sessions) {
        return inMemory(catalog, sessions, new InMemoryCampaigns());
    }

    public static Desk inMemory(Catalog catalog, Sessions sessions, Campaigns campaigns) {
        return new CampaignDesk(
                campaigns,
                new InMemoryTransfers(),
                new InMemoryAttempts(),
                new InMemoryReminders(),
                sessions,
                catalog,
                new Members(new Pseudonyms(new byte[32])),
                new Terms(THRESHOLD, DISTRIBUTION));
    }
}
