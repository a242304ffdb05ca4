package fr.barometre.scoring;

import java.util.Optional;

/** Where a respondent is placed, by ids alone. The variant is empty where the category has none. */
public record Outcome(String categoryId, Optional<String> variantId) {}
