package fr.barometre.bot.report;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Outcome;
import fr.barometre.scoring.Placement;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that {@link SnapshotJson} wrote, computed again from its values by the published questionnaire.
 *
 * @param differences what is not as the file says, a sentence each; empty if all of it is
 * @param found what the values come to
 */
record Verification(List<String> differences, String found) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Verification {
        differences = List.copyOf(differences);
    }

    static Verification of(byte[] file, List<Survey> surveys) {
        JsonNode tree;
        try {
            tree = JSON.readTree(file);
        } catch (JacksonException e) {
            return broken("It is not JSON. Name a file that was downloaded as JSON from a campaign.");
        }
        JsonNode content = tree.path("content");
        if (!content.path("format").asString("").equals(SnapshotJson.FORMAT)) {
            return broken("It is no snapshot of this format. Name a file that was downloaded as JSON from a campaign.");
        }
        String id = content.path("questionnaire").asString("");
        int version = content.path("version").asInt(0);
        Optional<Survey> survey = surveys.stream()
                .filter(s -> isEdition(s.questionnaire().edition(), id, version))
                .findFirst();
        return survey.map(s -> of(tree, content, s))
                .orElseGet(() -> broken("Its questionnaire, " + id + " version " + version
                        + ", is not published here. Put the file into config/questionnaires."));
    }

    private static boolean isEdition(Edition edition, String id, int version) {
        return edition.id().equals(id) && edition.version() == version;
    }

    private static Verification broken(String why) {
        return new Verification(List.of(why), "");
    }

    private static Verification of(JsonNode tree, JsonNode content, Survey survey) {
        List<String> differences = new ArrayList<>();
        if (!SnapshotJson.digest(content).equals(tree.path("sha256").asString(""))) {
            differences.add("The digest does not fit: the file was changed after it was written.");
        }
        Recomputed again = Recomputed.of(survey.questionnaire(), values(content, differences));
        for (Theme theme : survey.questionnaire().themes()) {
            compare(
                    "theme " + theme.id(),
                    content.path("themes").path(theme.id()).asString(""),
                    SnapshotJson.written(again.theme(theme.id())),
                    differences);
        }
        compare("general", content.path("general").asString(""), SnapshotJson.written(again.general()), differences);
        Optional<Outcome> outcome = Placement.of(survey.questionnaire(), again).map(Placement::outcome);
        String category = outcome.map(Outcome::categoryId).orElse("");
        String variant = outcome.flatMap(Outcome::variantId).orElse("");
        compare("category", content.path("category").asString(""), category, differences);
        compare("variant", content.path("variant").asString(""), variant, differences);
        return new Verification(
                differences,
                "general " + SnapshotJson.written(again.general()) + ", category " + category
                        + (variant.isEmpty() ? "" : " " + variant));
    }

    private static Map<String, Mean> values(JsonNode content, List<String> differences) {
        int threshold = content.path("threshold").asInt(0);
        Map<String, Mean> values = new HashMap<>();
        for (JsonNode entry : content.path("affirmations")) {
            String id = entry.path("id").asString("");
            int count = entry.path("count").asInt(0);
            try {
                if (count > 0) {
                    values.put(id, new Mean(entry.path("sum").asInt(0), count));
                }
            } catch (IllegalArgumentException impossible) {
                differences.add("affirmation " + id + ": " + impossible.getMessage());
            }
            if (count > 0 && count < threshold) {
                differences.add("affirmation " + id + ": " + count + " ratings are fewer than the threshold of "
                        + threshold + ".");
            }
        }
        return values;
    }

    private static void compare(String what, String said, String found, List<String> differences) {
        if (!said.equals(found)) {
            differences.add(what + ": the file says " + (said.isEmpty() ? "nothing" : said) + ", its values give "
                    + (found.isEmpty() ? "nothing" : found) + ".");
        }
    }
}
