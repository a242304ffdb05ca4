/** Tests of what is delivered beside the code. */
@org.jspecify.annotations.NullMarked
package fr.barometre.bot.delivery;
