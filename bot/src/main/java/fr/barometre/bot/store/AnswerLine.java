package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Answers as one character for each affirmation, in the order of the file: {@code 1} to {@code 5}, {@code 0} for no
 * opinion, {@code -} for an open one. The {@link #fingerprint} of the ids goes with it, so that an edited file never
 * gives an answer to another affirmation.
 */
final class AnswerLine {
    private static final char OPEN = '-';

    private AnswerLine() {}

    /** Returns a checksum of the ids of themes and affirmations in their order. */
    static int fingerprint(Questionnaire questionnaire) {
        CRC32 crc = new CRC32();
        questionnaire.themes().forEach(theme -> {
            crc.update((theme.id() + ":").getBytes(UTF_8));
            theme.affirmations().forEach(a -> crc.update((a.id() + ";").getBytes(UTF_8)));
        });
        return (int) crc.getValue();
    }

    /** @throws IllegalArgumentException if an answer belongs to no affirmation of the questionnaire */
    static String write(Answers answers, Questionnaire questionnaire) {
        StringBuilder line = new StringBuilder();
        int written = 0;
        for (Affirmation affirmation : questionnaire.affirmations()) {
            char answer =
                    answers.of(affirmation.id()).map(AnswerLine::character).orElse(OPEN);
            line.append(answer);
            written += answer == OPEN ? 0 : 1;
        }
        if (written < answers.size()) {
            throw new IllegalArgumentException(
                    (answers.size() - written) + " answers belong to no affirmation of the questionnaire.");
        }
        return line.toString();
    }

    /** @throws IllegalArgumentException if the line does not belong to the questionnaire */
    static Answers read(String line, Questionnaire questionnaire) {
        List<Affirmation> affirmations = questionnaire.affirmations();
        if (line.length() != affirmations.size()) {
            throw new IllegalArgumentException("The line of answers is not as long as the questionnaire.");
        }
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != OPEN) {
                answers.put(affirmations.get(i).id(), answer(line.charAt(i)));
            }
        }
        return Answers.of(answers);
    }

    private static char character(Answer answer) {
        return switch (answer) {
            case Level level -> Character.forDigit(level.value(), 10);
            case NoOpinion none -> '0';
        };
    }

    private static Answer answer(char character) {
        int digit = Character.digit(character, 10);
        return digit == 0 ? NoOpinion.NO_OPINION : Level.of(digit);
    }
}
