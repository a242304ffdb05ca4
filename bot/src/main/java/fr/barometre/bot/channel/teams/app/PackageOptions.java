package fr.barometre.bot.channel.teams.app;

import fr.barometre.bot.settings.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an operator says of the package to build, not yet checked. */
record PackageOptions(String appId, String domain, Path out) {
    private static final String APP_ID = "--app-id";
    private static final String DOMAIN = "--domain";
    private static final String OUT = "--out";
    private static final Set<String> KNOWN = Set.of(APP_ID, DOMAIN, OUT);

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NOTHING = Pattern.compile("[0-]+");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Reads the arguments after the verb; empty if one is unknown, doubled or missing. */
    static Optional<PackageOptions> read(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (equals < 0 || !KNOWN.contains(name) || given.put(name, args[i].substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        String appId = given.get(APP_ID);
        String domain = given.get(DOMAIN);
        return appId == null || domain == null
                ? Optional.empty()
                : Optional.of(
                        new PackageOptions(appId, domain, Path.of(given.getOrDefault(OUT, "barometre-teams.zip"))));
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!GUID.matcher(appId).matches() || NOTHING.matcher(appId).matches()) {
            faults.add(new Fault(
                    "options",
                    APP_ID,
                    "\"" + appId
                            + "\" is not an application id. Copy it from the bot's page in Azure: \"Microsoft App ID\","
                            + " such as 1a2b3c4d-0000-4000-8000-0123456789ab."));
        }
        if (!HOST.matcher(domain).matches()) {
            faults.add(new Fault(
                    "options",
                    DOMAIN,
                    "\"" + domain + "\" is not a host name. Give it in small letters, without https://, port or path,"
                            + " such as barometre.example.fr."));
        }
        return faults;
    }
}
