package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import java.util.Optional;

/**
 * How a theme is said.
 *
 * @param shortName at most 14 characters, for bars on a phone
 * @param line what the theme is about, in one sentence
 * @param standing the theme's place in the edition's panel, dated; empty where the study gives none
 */
public record ThemeText(Localized name, Localized shortName, Localized line, Optional<Localized> standing) {}
