package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.ProfilePart;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Everything kept of a respondent, as JSON that the respondent can read. */
record MyData(View view) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] json() {
        Session session = view.session();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("questionnaire", session.edition().id());
        data.put("version", session.edition().version());
        data.put("language", session.language().code());
        session.mode().ifPresent(m -> data.put("mode", m.name().toLowerCase(Locale.ROOT)));
        data.put("startedAt", session.startedAt().toString());
        data.put("lastMessageAt", session.touchedAt().toString());
        data.put("keptUntil", session.touchedAt().plus(view.retention()).toString());
        data.put("profile", profile(session));
        data.put("outsideRemit", session.outside().stream().sorted().toList());
        data.put("answers", answers());
        data.put("initiatives", new TreeMap<>(session.initiatives()));
        data.put("campaigns", campaigns(session));
        session.ties().remindedAt().ifPresent(at -> data.put("remindedAt", at.toString()));
        data.put("alsoKept", List.of(view.say("data.also-address"), view.say("data.also-deliveries")));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(data);
    }

    private Map<String, Object> profile(Session session) {
        Map<String, Object> profile = new LinkedHashMap<>();
        for (ProfilePart part : ProfilePart.values()) {
            session.profile()
                    .answer(part)
                    .ifPresent(a -> profile.put(part.name().toLowerCase(Locale.ROOT), view.say(Vocabulary.label(a))));
        }
        return profile;
    }

    private static List<Map<String, Object>> campaigns(Session session) {
        List<Map<String, Object>> campaigns = new ArrayList<>();
        for (Membership part : session.ties().parts()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("collectivite", part.invitation().collectivite());
            entry.put("joinedAt", part.joinedAt().toString());
            entry.put("closesAt", part.invitation().closesAt().toString());
            entry.put("showsInitiatives", part.sharing());
            campaigns.add(entry);
        }
        return campaigns;
    }

    private List<Map<String, Object>> answers() {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Affirmation affirmation : view.survey().questionnaire().affirmations()) {
            view.session().given().of(affirmation.id()).ifPresent(answer -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("affirmation", affirmation.id());
                entry.put("statement", view.statement(affirmation));
                switch (answer) {
                    case Level level -> entry.put("level", level.value());
                    case NoOpinion none -> entry.put("noOpinion", true);
                }
                entry.put("label", view.label(answer));
                answers.add(entry);
            });
        }
        return answers;
    }
}
