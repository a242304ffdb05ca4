package fr.barometre.bot.summary;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Fraction;
import fr.barometre.scoring.Requirement;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.StandOut;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Means as they are shown: rounded half up, never so that the figure stands on another side of a threshold than the
 * mean itself, with the language's decimal mark.
 */
public final class Figures {
    private static final int SHORT = 1;
    private static final int LONG = 2;

    private final Set<BigDecimal> thresholds = new HashSet<>();
    private final Language language;

    public Figures(Survey survey, Language language) {
        this.language = language;
        for (Category category : survey.questionnaire().categories()) {
            thresholds.add(category.from());
            category.requires().stream().map(Requirement::from).forEach(thresholds::add);
            category.variants().forEach(v -> v.when().map(StandOut::themeFrom).ifPresent(thresholds::add));
        }
    }

    /** Returns {@code mean} with one decimal, or more where one would contradict a threshold. */
    public String shown(Score mean) {
        return write(mean.rounded(SHORT, thresholds));
    }

    /** Returns {@code mean} with two decimals, or more, for explanations. */
    public String exact(Score mean) {
        return write(mean.rounded(LONG, thresholds));
    }

    /** Returns by how much {@code mean} exceeds {@code other}, never contradicting {@code boundary}. */
    public String excess(Score mean, Score other, BigDecimal boundary) {
        return write(mean.excessOver(other, LONG, boundary));
    }

    /** Returns a threshold as the questionnaire gives it, with two decimals. */
    public String threshold(BigDecimal threshold) {
        return write(threshold.scale() < LONG ? threshold.setScale(LONG) : threshold);
    }

    /** Returns a share in per cent, without the sign. */
    public String percent(BigDecimal percent) {
        return write(percent.stripTrailingZeros());
    }

    /**
     * Returns a difference with its sign and two decimals, as {@link #exact} figures have; an equals sign if it rounds
     * to nothing.
     */
    public String signed(Fraction difference) {
        BigDecimal rounded = difference.rounded(LONG, List.of());
        return switch (rounded.signum()) {
            case 1 -> "+" + write(rounded);
            case -1 -> "−" + write(rounded.negate());
            default -> "=";
        };
    }

    private String write(BigDecimal number) {
        String plain = number.toPlainString();
        return switch (language) {
            case FR -> plain.replace('.', ',');
            case EN -> plain;
        };
    }
}
