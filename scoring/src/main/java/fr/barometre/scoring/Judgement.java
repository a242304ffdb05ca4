package fr.barometre.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from an assessment to its placement, noting each rule as it is tried. Serves once. */
final class Judgement {

    private final List<Category> categories;
    private final Assessment assessment;
    private final List<Finding> findings = new ArrayList<>();

    Judgement(List<Category> categories, Assessment assessment) {
        this.categories = categories;
        this.assessment = assessment;
    }

    Placement placement() {
        int level = level();
        findings.add(new Finding.GeneralLevel(
                assessment.general(),
                categories.get(level).from(),
                level == 0
                        ? Optional.empty()
                        : Optional.of(categories.get(level - 1).from())));
        Category category = categories.subList(level, categories.size()).stream()
                .filter(this::meetsConditions)
                .findFirst()
                .orElseThrow();
        boolean unconfirmed = category.requires().stream()
                .anyMatch(
                        requirement -> !assessment.theme(requirement.themeId()).isAssessed());
        Optional<Variant> variant =
                category.variants().stream().filter(this::isGiven).findFirst();
        return new Placement(category, variant, assessment.provisional(), unconfirmed, findings);
    }

    private int level() {
        int level = 0;
        while (!assessment.general().atLeast(categories.get(level).from())) {
            level++;
        }
        return level;
    }

    /**
     * Notes every condition of the category, those after a missed one too: the explanation names all that is missing.
     */
    private boolean meetsConditions(Category category) {
        category.requires().forEach(requirement -> findings.add(finding(category, requirement)));
        return category.requires().stream()
                .noneMatch(requirement -> requirement.missedBy(assessment.theme(requirement.themeId())));
    }

    private Finding finding(Category category, Requirement requirement) {
        String themeId = requirement.themeId();
        Score mean = assessment.theme(themeId);
        if (!mean.isAssessed()) {
            return new Finding.ConditionNotAssessed(category.id(), themeId, requirement.from());
        }
        return requirement.missedBy(mean)
                ? new Finding.ConditionMissed(category.id(), themeId, mean, requirement.from())
                : new Finding.ConditionMet(category.id(), themeId, mean, requirement.from());
    }

    private boolean isGiven(Variant variant) {
        return variant.when().map(this::someThemeStandsOut).orElse(true);
    }

    private boolean someThemeStandsOut(StandOut rule) {
        List<Finding> standing = new ArrayList<>();
        assessment.byTheme().forEach((themeId, mean) -> {
            if (rule.heldBy(mean, assessment.general())) {
                standing.add(new Finding.StandsOut(themeId, mean, assessment.general(), rule));
            }
        });
        findings.addAll(standing.isEmpty() ? List.of(new Finding.NoneStandsOut(rule)) : standing);
        return !standing.isEmpty();
    }
}
