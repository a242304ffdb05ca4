package fr.barometre.bot.report;

import fr.barometre.bot.screen.Collective;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Distribution;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Theme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot as JSON from which everything can be computed again: for each affirmation the sum and the number of its
 * levels, then what they come to, as exact fractions, and a digest of all that. {@link Verification} reads it.
 */
final class SnapshotJson {
    static final String FORMAT = "barometre-snapshot-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMULA = "value = sum / count of an affirmation; theme = mean of the values of its"
            + " affirmations; general = mean of the values of all affirmations; category by the questionnaire's rules";

    private SnapshotJson() {}

    static byte[] write(Collective collective) {
        Map<String, Object> content = content(collective);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("content", content);
        file.put("sha256", digest(JSON.valueToTree(content)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /** Returns the SHA-256 of {@code content}, written without blanks. */
    static String digest(JsonNode content) {
        try {
            byte[] bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private static Map<String, Object> content(Collective collective) {
        Snapshot snapshot = collective.snapshot();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("questionnaire", collective.campaign().edition().id());
        content.put("version", collective.campaign().edition().version());
        content.put("collectivite", collective.campaign().collectivite());
        content.put("at", collective.release().at().toString());
        content.put("responses", collective.release().total().respondents());
        content.put("finished", collective.release().finished());
        content.put("threshold", collective.campaign().threshold());
        content.put("formula", FORMULA);
        content.put("affirmations", affirmations(collective, snapshot));
        Map<String, Object> themes = new LinkedHashMap<>();
        for (Theme theme : collective.survey().questionnaire().themes()) {
            themes.put(theme.id(), written(snapshot.theme(theme.id())));
        }
        content.put("themes", themes);
        content.put("general", written(snapshot.general()));
        snapshot.placement().ifPresent(placement -> {
            content.put("category", placement.outcome().categoryId());
            placement.outcome().variantId().ifPresent(variant -> content.put("variant", variant));
            content.put("provisional", placement.provisional());
        });
        content.put("caution", collective.survey().caution().in(collective.language()));
        return content;
    }

    private static List<Map<String, Object>> affirmations(Collective collective, Snapshot snapshot) {
        boolean distributed = collective.release().total().respondents()
                >= collective.campaign().distributionThreshold();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Affirmation affirmation : collective.survey().questionnaire().affirmations()) {
            Mean value = snapshot.value(affirmation.id());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", affirmation.id());
            if (value.isAssessed()) {
                entry.put("sum", value.sum());
                entry.put("count", value.count());
                if (distributed) {
                    Distribution distribution = collective.release().total().of(affirmation.id());
                    entry.put("levels", distribution.byLevel());
                    entry.put("noOpinion", distribution.noOpinion());
                }
            }
            all.add(entry);
        }
        return all;
    }

    /** Returns a score as an exact fraction, such as 47/15. */
    static String written(Score score) {
        return score.isAssessed()
                ? score.fraction().numerator() + "/" + score.fraction().denominator()
                : "not assessed";
    }
}
