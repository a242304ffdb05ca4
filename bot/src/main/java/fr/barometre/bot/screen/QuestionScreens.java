package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One affirmation with its levels, and its help. */
final class QuestionScreens {
    private QuestionScreens() {}

    static Screen question(View view, String affirmationId) {
        Affirmation affirmation = affirmation(view, affirmationId);
        List<Block> blocks = List.of(
                heading(view, affirmation),
                view.progress(),
                new Block.Statement(view.statement(affirmation)),
                view.paragraph("question.ask"));
        List<List<Button>> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            rows.add(List.of(answer(view, affirmationId, level)));
        }
        rows.add(List.of(answer(view, affirmationId, NoOpinion.NO_OPINION)));
        List<Button> navigation = new ArrayList<>();
        view.course()
                .before(affirmationId)
                .ifPresent(b -> navigation.add(view.quiet(new Action.Previous(affirmationId), "button.previous")));
        navigation.add(view.quiet(new Action.Help(affirmationId), "button.help"));
        navigation.add(
                view.course().finished()
                        ? view.quiet(Action.Go.RESUME, "button.summary-back")
                        : view.quiet(Action.Go.PAUSE, "button.pause"));
        rows.add(navigation);
        return view.screen("question", blocks, rows);
    }

    static Screen help(View view, String affirmationId) {
        Affirmation affirmation = affirmation(view, affirmationId);
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(view, affirmation));
        blocks.add(new Block.Statement(view.statement(affirmation)));
        view.in(view.survey().text(affirmation).help())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(line)));
        return view.screen("help", blocks, List.of(List.of(view.first(new Action.Show(affirmationId), "help.back"))));
    }

    private static Block heading(View view, Affirmation affirmation) {
        Theme theme = view.course().scope().themeOf(affirmation.id());
        int place = theme.affirmations().indexOf(affirmation) + 1;
        String where = view.course().express()
                ? view.say("question.express")
                : place + "/" + theme.affirmations().size();
        return new Block.Heading(view.name(theme) + " · " + where, view.placeOf(theme));
    }

    private static Button answer(View view, String affirmationId, Answer answer) {
        Optional<Answer> recorded = view.course().answer(affirmationId);
        return new Button(
                view.label(answer),
                new Action.Rate(affirmationId, answer),
                recorded.filter(answer::equals).isPresent() ? Button.Look.CHOSEN : Button.Look.PLAIN);
    }

    private static Affirmation affirmation(View view, String id) {
        return view.course().scope().affirmation(id).orElseThrow();
    }
}
