package fr.barometre.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What moved between two campaigns of one collectivité, upwards if positive. Only affirmations with the same statement
 * that are rated in both are compared; a theme is compared over those of its affirmations alone.
 *
 * @param byTheme themes with at least one affirmation to compare
 */
public record Movement(Map<String, Fraction> byTheme, Map<String, Fraction> byAffirmation) {

    /**
     * Returns what moved.
     *
     * @param same ids of the affirmations whose statement is the same in both
     */
    public static Movement of(Snapshot earlier, Snapshot now, Set<String> same) {
        Map<String, Fraction> byTheme = new LinkedHashMap<>();
        Map<String, Fraction> byAffirmation = new LinkedHashMap<>();
        for (Theme theme : now.questionnaire().themes()) {
            Fraction sum = Fraction.ZERO;
            int count = 0;
            for (Affirmation affirmation : theme.affirmations()) {
                String id = affirmation.id();
                if (same.contains(id)
                        && earlier.value(id).isAssessed()
                        && now.value(id).isAssessed()) {
                    Fraction moved =
                            now.value(id).fraction().minus(earlier.value(id).fraction());
                    byAffirmation.put(id, moved);
                    sum = sum.plus(moved);
                    count++;
                }
            }
            if (count > 0) {
                byTheme.put(theme.id(), sum.over(count));
            }
        }
        return new Movement(byTheme, byAffirmation);
    }
}
