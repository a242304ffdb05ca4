package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ProfileAnswer;
import fr.barometre.bot.conversation.ProfilePart;
import fr.barometre.bot.conversation.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One question about the respondent. */
final class ProfileScreen {
    private ProfileScreen() {}

    static Screen of(View view, ProfilePart part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        List<ProfilePart> parts = List.of(ProfilePart.values());
        String place = (parts.indexOf(part) + 1) + "/" + parts.size();
        List<Block> blocks = List.of(
                new Block.Heading(view.say("profile.heading"), place),
                new Block.Statement(view.say("profile." + name)),
                new Block.Small(view.say("profile.optional")));
        Optional<? extends ProfileAnswer> told = view.session().profile().answer(part);
        List<List<Button>> rows = new ArrayList<>();
        for (ProfileAnswer choice : part.choices()) {
            boolean chosen = told.filter(choice::equals).isPresent();
            rows.add(List.of(new Button(
                    view.say(Vocabulary.label(choice)),
                    new Action.Tell(choice),
                    chosen ? Button.Look.CHOSEN : Button.Look.PLAIN)));
        }
        rows.add(List.of(view.quiet(new Action.Skip(part), "profile.skip")));
        return view.screen("profile-" + name, blocks, rows);
    }
}
