package fr.barometre.bot.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has set for campaigns, under {@code barometre.}
 *
 * @param minResponses the fewest responses of which a new campaign shows anything: 3 to 50; what a campaign has
 *     promised stays
 * @param minDistribution the fewest of which it shows distributions and response by response: at least minResponses
 * @param campaignRetention how long a campaign with its frozen snapshots is kept after its closing date: 1 to 1,825
 *     days
 * @param responseRetention how long its responses are: 1 day to as long as the campaign
 * @param timeZone in which days end and nights are kept free of reminders
 */
@ConfigurationProperties("barometre")
public record CampaignSettings(
        @DefaultValue("5") int minResponses,
        @DefaultValue("10") int minDistribution,
        @DefaultValue("760d") Duration campaignRetention,
        @DefaultValue("90d") Duration responseRetention,
        @DefaultValue("Europe/Paris") ZoneId timeZone) {

    private static final int FEWEST = 3;
    private static final int MOST = 50;
    private static final int LONGEST_DAYS = 1825;

    /** Takes the settings, or throws {@link ConfigurationFaults} naming every one that cannot be used. */
    public CampaignSettings {
        List<Fault> faults = new ArrayList<>();
        if (minResponses < FEWEST || minResponses > MOST) {
            faults.add(Fault.ofProperty(
                    "barometre.min-responses",
                    minResponses + " is not between 3 and 50. Trusted survey tools show nothing of fewer than 5."));
        }
        if (minDistribution < minResponses) {
            faults.add(Fault.ofProperty(
                    "barometre.min-distribution",
                    minDistribution + " is below barometre.min-responses, which is " + minResponses
                            + ". A distribution says more than a mean: ask at least as many responses for it."));
        }
        if (outside(campaignRetention)) {
            faults.add(Fault.ofProperty(
                    "barometre.campaign-retention",
                    campaignRetention.toHours()
                            + " hours is not between 1 and 1825 days. Give a number of days such as 760d."));
        }
        if (outside(responseRetention) || responseRetention.compareTo(campaignRetention) > 0) {
            faults.add(Fault.ofProperty(
                    "barometre.response-retention",
                    responseRetention.toHours()
                            + " hours is not between 1 day and barometre.campaign-retention. Give a number of days such"
                            + " as 90d."));
        }
        ConfigurationFaults.throwIfAny(faults);
    }

    private static boolean outside(Duration retention) {
        return retention.compareTo(Duration.ofDays(1)) < 0 || retention.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0;
    }
}
