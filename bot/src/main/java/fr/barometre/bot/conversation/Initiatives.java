package fr.barometre.bot.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps a remarkable initiative told at the end of a theme. */
final class Initiatives {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private Initiatives() {}

    /**
     * Replaces the initiative of the theme whose end the session stands at, cut to {@link Session#INITIATIVE_LIMIT}.
     */
    static Step keep(Session session, String text) {
        if (!(session.place() instanceof Place.Ending ending)) {
            return Step.to(session, new Notice.NotUnderstood(text, session.place()));
        }
        String clean = CONTROLS.matcher(text).replaceAll(" ").strip();
        boolean cut = clean.length() > Session.INITIATIVE_LIMIT;
        Map<String, String> texts = new HashMap<>(session.initiatives());
        texts.put(ending.themeId(), cut ? cut(clean) : clean);
        return Step.to(session.initiatives(texts), new Notice.InitiativeKept(cut));
    }

    /** Never leaves half of a character that takes two units. */
    private static String cut(String text) {
        int end = Session.INITIATIVE_LIMIT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
