package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Invitation;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose campaign it is, and what its owners will see: said before anybody takes part. */
final class InvitedScreens {
    private InvitedScreens() {}

    static Screen invited(View view) {
        Optional<Pending> pending = view.session().ties().pending();
        if (pending.isPresent() && pending.get() instanceof Pending.Invited invited) {
            return invited(view, invited.invitation());
        }
        return view.screen(
                "invited",
                List.of(new Block.Heading(view.say("invited.heading"), ""), view.paragraph("invited.none")),
                List.of(List.of(view.first(Action.Go.RESUME, "button.back"))));
    }

    private static Screen invited(View view, Invitation invitation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("invited.heading"), ""));
        blocks.add(new Block.Statement(invitation.collectivite()));
        blocks.add(view.paragraph("invited.text", "date", view.lastDay(invitation.closesAt())));
        blocks.add(view.paragraph("invited.confidential", "threshold", invitation.threshold()));
        before(view, invitation).ifPresent(blocks::add);
        blocks.add(view.paragraph("invited.ask"));
        List<List<Button>> rows = new ArrayList<>();
        for (Role role : Role.values()) {
            rows.add(List.of(new Button(view.say(Vocabulary.label(role)), new Action.Join(role), Button.Look.PLAIN)));
        }
        rows.add(List.of(
                view.quiet(Action.Go.DECLINE, "invited.decline"),
                view.quiet(new Action.Speak(view.language().other()), "welcome.language")));
        return view.screen("invited", blocks, rows);
    }

    /** What becomes of the answers that are there already. */
    private static Optional<Block> before(View view, Invitation invitation) {
        int given = view.session().given().size();
        if (given == 0) {
            return Optional.empty();
        }
        boolean kept = view.session().edition().equals(invitation.edition());
        return Optional.of(view.paragraph(kept ? "invited.counting" : "invited.replacing", "n", given));
    }

    static Screen moving(View view) {
        return view.screen(
                "moving",
                List.of(
                        new Block.Heading(view.say("moving.heading"), ""),
                        view.paragraph("moving.text", "n", view.course().answered())),
                List.of(
                        List.of(view.plain(Action.Go.MOVE_CONFIRMED, "moving.yes")),
                        List.of(view.first(Action.Go.DECLINE, "moving.no"))));
    }
}
