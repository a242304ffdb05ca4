package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import java.util.List;

/** Open questions for tomorrow under one heading, to be discussed after the summary; no answer is taken. */
public record QuestionGroup(Localized name, List<Localized> questions) {
    public QuestionGroup {
        questions = List.copyOf(questions);
    }
}
