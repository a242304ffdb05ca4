package fr.barometre.bot.channel.teams;

import fr.barometre.bot.settings.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The look at the form of Teams' settings.
 *
 * @param addresses of the login, of the keys' metadata, and of the issuer
 */
record TeamsSettingsForm(
        String tenantId,
        String certificateFile,
        List<String> allowedTenants,
        List<String> channels,
        List<String> serviceHosts,
        List<String> addresses) {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final List<String> CHANNELS = List.of(TeamsSettings.MSTEAMS, "webchat", "directline", "emulator");
    private static final List<String> ADDRESSES = List.of("login-url", "openid-metadata-url", "issuer");

    /**
     * Returns everything that is wrong.
     *
     * @param ways how many ways there are to prove who we are
     */
    List<Fault> faults(String appId, long ways) {
        List<Fault> faults = new ArrayList<>();
        if (!appId.matches(UUID)) {
            faults.add(fault("app-id", "It is not an application id. Copy it from the bot's page in Azure."));
        }
        if (ways != 1) {
            faults.add(fault(
                    "app-password",
                    "There must be one way to prove who the bot is. Give app-password, or certificate-file, or"
                            + " managed-identity, and only one of them."));
        }
        if (!certificateFile.isBlank() && !Files.isReadable(Path.of(certificateFile))) {
            faults.add(fault("certificate-file", "There is no such file, or it may not be read."));
        }
        if (!tenantId.matches(UUID)) {
            faults.add(fault("tenant-id", "It is not a tenant's id. Copy it from the bot's page in Azure."));
        }
        if (!allowedTenants.stream().allMatch(tenant -> tenant.matches(UUID))) {
            faults.add(fault("allowed-tenants", "Not all of them are tenants' ids. Leave it out for tenant-id alone."));
        }
        for (int i = 0; i < ADDRESSES.size(); i++) {
            if (!secure(addresses.get(i))) {
                faults.add(fault(ADDRESSES.get(i), "It is not an https address. Leave it out for Microsoft's own."));
            }
        }
        faults.addAll(faultsOfPlaces());
        return faults;
    }

    /** Returns what is wrong with where activities come from and replies go. */
    List<Fault> faultsOfPlaces() {
        List<Fault> faults = new ArrayList<>();
        if (channels.isEmpty() || !CHANNELS.containsAll(channels)) {
            faults.add(fault("channels", "Give one or more of " + String.join(", ", CHANNELS) + "."));
        }
        if (serviceHosts.isEmpty()
                || !serviceHosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            faults.add(fault("service-hosts", "Not all of them are names of hosts, such as *.botframework.com."));
        }
        return faults;
    }

    private static Fault fault(String name, String advice) {
        return Fault.ofProperty("barometre.teams." + name, advice);
    }

    /** Tests need no encryption within the machine. */
    private static boolean secure(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && ServiceHosts.isLoopback(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
