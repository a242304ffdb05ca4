package fr.barometre.bot.store;

import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;

/** What everybody who was named under one key is called under another. Who is named so already keeps that name. */
record Renaming(Pseudonyms from, Pseudonyms to) {

    /** Returns whether {@code name} is still to be renamed. */
    boolean isOld(String name) {
        return from.isCurrent(name);
    }

    /** @throws IllegalArgumentException if {@code name} stands under neither key */
    String name(String name) {
        return to.isCurrent(name) ? name : to.renamed(name, from);
    }

    Respondent respondent(Respondent respondent) {
        return new Respondent(respondent.channel(), name(respondent.key()));
    }

    /** Renames {@code channel:name}, as owners and those to remind are written. */
    String whole(String written) {
        int colon = written.indexOf(':');
        return written.substring(0, colon + 1) + name(written.substring(colon + 1));
    }

    Ties ties(Ties ties) {
        return new Ties(
                ties.pending().map(this::pending),
                ties.membership().map(this::membership),
                ties.earlier().stream().map(this::membership).toList(),
                ties.draft(),
                ties.remindedAt(),
                ties.unreminded(),
                ties.languageChosen());
    }

    private Pending pending(Pending pending) {
        return switch (pending) {
            case Pending.Invited invited -> new Pending.Invited(invited.invitation(), name(invited.member()));
            case Pending.Moving moving -> moving;
        };
    }

    private Membership membership(Membership membership) {
        return new Membership(
                membership.invitation(), name(membership.member()), membership.joinedAt(), membership.sharing());
    }
}
