package fr.barometre.bot.channel.teams;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of Microsoft Teams.
 *
 * @param appId the bot's application id in Azure; empty: there is no Teams, unless {@code insecureLocal}
 * @param appPassword the application's secret
 * @param certificateFile instead of the secret: a PKCS #12 file with the application's certificate and its key
 * @param certificatePassword what opens the file
 * @param managedIdentity instead of both: whether the application is a user-assigned managed identity of this machine
 * @param tenantId the tenant that the application belongs to
 * @param allowedTenants whose people may take the survey; empty for {@code tenantId} alone
 * @param channels where activities may come from: {@code msteams}, {@code webchat}, {@code directline},
 *     {@code emulator}
 * @param serviceHosts where replies may go; {@code *.} stands for one or more names
 * @param loginUrl where tokens for what we send are had
 * @param openidMetadataUrl where the keys are published under which tokens come to us
 * @param issuer who issues the tokens that come to us, and takes ours
 * @param insecureLocal whether anybody on this machine may send activities, without a token
 */
@ConfigurationProperties("barometre.teams")
public record TeamsSettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String appPassword,
        @DefaultValue("") String certificateFile,
        @DefaultValue("") String certificatePassword,
        @DefaultValue("false") boolean managedIdentity,
        @DefaultValue("") String tenantId,
        @DefaultValue List<String> allowedTenants,
        @DefaultValue(MSTEAMS) List<String> channels,

        @DefaultValue({"*.botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"})
        List<String> serviceHosts,

        @DefaultValue("https://login.microsoftonline.com") String loginUrl,

        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        String openidMetadataUrl,

        @DefaultValue("https://api.botframework.com") String issuer,
        @DefaultValue("false") boolean insecureLocal) {

    static final String MSTEAMS = "msteams";

    /** Takes the settings, or throws {@link ConfigurationFaults} naming every one that cannot be used. */
    public TeamsSettings {
        appId = appId.strip();
        tenantId = tenantId.strip();
        allowedTenants = allowedTenants.isEmpty() ? one(tenantId) : List.copyOf(allowedTenants);
        channels = List.copyOf(channels);
        serviceHosts = List.copyOf(serviceHosts);
        ConfigurationFaults.throwIfAny(faults(
                appId,
                Stream.of(appPassword, certificateFile, managedIdentity ? "yes" : "")
                        .filter(way -> !way.isBlank())
                        .count(),
                insecureLocal,
                new TeamsSettingsForm(
                        tenantId,
                        certificateFile,
                        allowedTenants,
                        channels,
                        serviceHosts,
                        List.of(loginUrl, openidMetadataUrl, issuer))));
    }

    /** Returns whether there is a Teams channel. */
    public boolean on() {
        return !appId.isEmpty() || insecureLocal;
    }

    private static List<String> one(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<Fault> faults(String appId, long ways, boolean insecureLocal, TeamsSettingsForm form) {
        if (insecureLocal) {
            return appId.isEmpty()
                    ? form.faultsOfPlaces()
                    : List.of(Fault.ofProperty(
                            "barometre.teams.insecure-local",
                            "It lets anybody in, so it goes with no app-id. Leave one of the two out."));
        }
        if (appId.isEmpty()) {
            return List.of();
        }
        return form.faults(appId, ways);
    }

    /** Returns the settings without what is secret. */
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + ", channels=" + channels + ", serviceHosts="
                + serviceHosts + ", insecureLocal=" + insecureLocal + "]";
    }
}
