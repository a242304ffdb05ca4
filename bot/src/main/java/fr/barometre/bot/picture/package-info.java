/** Charts as PNG files, drawn without any font of the host. Knows no channel and no rule of the survey. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.picture;
