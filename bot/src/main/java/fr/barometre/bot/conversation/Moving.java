package fr.barometre.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Going on with the answers given on another device. */
final class Moving {
    private Moving() {}

    /** Takes the other session over, once it is sure that nothing given here is lost without asking. */
    static Step moves(Course course, Opens.Moves moves, Instant now) {
        Session here = course.session();
        boolean asked = here.ties()
                .pending()
                .filter(new Pending.Moving(moves.code())::equals)
                .isPresent();
        if (course.answered() > 0 && !asked) {
            return Step.to(here.with(here.ties().awaiting(new Pending.Moving(moves.code())))
                    .at(Place.Fixed.MOVING));
        }
        Session there = moves.session();
        Session moved = there.with(ties(there.ties(), here.ties(), now));
        return Step.to(moved.at(Place.Fixed.WELCOME), new Notice.MovedHere(), new Deed.Move(moves.code()));
    }

    /** What this device knows of campaigns is remembered; the part that counts now begins anew, to be newer. */
    private static Ties ties(Ties there, Ties here, Instant now) {
        Optional<Membership> membership =
                there.membership().map(m -> new Membership(m.invitation(), m.member(), now, m.sharing()));
        List<Membership> earlier = new ArrayList<>(there.earlier());
        here.parts().stream().filter(m -> there.part(m.campaign()).isEmpty()).forEach(earlier::add);
        return new Ties(
                Optional.empty(),
                membership,
                earlier.subList(0, Math.min(earlier.size(), Ties.EARLIER)),
                there.draft(),
                there.remindedAt(),
                there.unreminded(),
                there.languageChosen());
    }
}
