package fr.barometre.bot.channel.teams.app;

import fr.barometre.bot.settings.Fault;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that belong into the package: the manifest with the operator's ids, and every file that it names. */
final class AppFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest.json";
    private static final int COLOR_SIZE = 192;
    private static final int OUTLINE_SIZE = 32;

    private final AppFolder folder;
    private final List<Fault> faults;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    AppFiles(AppFolder folder, List<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Returns the files by name; every fault found is added to the list given. */
    Map<String, byte[]> of(PackageOptions options) {
        Optional<String> template = read(MANIFEST).map(b -> new String(b, StandardCharsets.UTF_8));
        if (template.isEmpty()) {
            return files;
        }
        String filled = template.get().replace("{app-id}", options.appId()).replace("{domain}", options.domain());
        files.put(MANIFEST, filled.getBytes(StandardCharsets.UTF_8));
        tree(MANIFEST, filled.getBytes(StandardCharsets.UTF_8)).ifPresent(manifest -> {
            // A faulty option breaks the manifest too, and is said already.
            if (options.faults().isEmpty()) {
                faults.addAll(ManifestSchema.manifest().faults(folder.shown(MANIFEST), manifest));
                bot(manifest, options.appId());
            }
            icon(manifest.at("/icons/color").asString(""), COLOR_SIZE, false);
            icon(manifest.at("/icons/outline").asString(""), OUTLINE_SIZE, true);
            manifest.at("/localizationInfo/additionalLanguages")
                    .forEach(language -> translation(language.path("file").asString("")));
        });
        return files;
    }

    /** A bot of another id would never reach us. */
    private void bot(JsonNode manifest, String appId) {
        if (!manifest.at("/bots/0/botId").asString("").equals(appId)) {
            faults.add(new Fault(
                    folder.shown(MANIFEST),
                    "bots[0].botId",
                    "It is not the bot's application id. Write \"{app-id}\" there, which this command fills."));
        }
    }

    private void icon(String name, int size, boolean outline) {
        if (!name.isEmpty()) {
            read(name).ifPresent(png -> faults.addAll(AppIcon.faults(folder.shown(name), png, size, outline)));
        }
    }

    private void translation(String name) {
        if (!name.isEmpty()) {
            read(name)
                    .flatMap(content -> tree(name, content))
                    .ifPresent(
                            texts -> faults.addAll(ManifestSchema.localization().faults(folder.shown(name), texts)));
        }
    }

    private Optional<byte[]> read(String name) {
        Optional<byte[]> content = folder.read(name);
        if (content.isEmpty()) {
            faults.add(new Fault(folder.shown(name), "", "It is missing or cannot be read. Restore it."));
        }
        content.ifPresent(c -> files.put(name, c));
        return content;
    }

    private Optional<JsonNode> tree(String name, byte[] content) {
        try {
            return Optional.of(JSON.readTree(content));
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.add(new Fault(
                    folder.shown(name),
                    at == null ? "" : "line " + at.getLineNr(),
                    "It is not JSON from here on. Look for a comma or a quotation mark too many or too few."));
            return Optional.empty();
        }
    }
}
