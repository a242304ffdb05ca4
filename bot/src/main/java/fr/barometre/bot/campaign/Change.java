package fr.barometre.bot.campaign;

import java.util.OptionalLong;

/**
 * What a release changes of one member's contribution.
 *
 * @param state the seal of the answers that count from this release on; empty if the member's answers are taken out
 */
public record Change(String member, Group group, OptionalLong state) {}
