package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Draft;
import fr.barometre.bot.conversation.DraftPart;
import fr.barometre.bot.conversation.ProfileAnswer;
import fr.barometre.bot.conversation.ProfilePart;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a campaign being planned: one thing after another, or all at once where the channel has forms. */
final class PlanningScreen {
    private static final int USUAL_WEEKS = 4;
    private static final List<Integer> WEEKS = List.of(2, 4, 8);
    private static final int LONGEST_DAYS = 366;

    private final View view;
    private final List<Survey> offered;
    private final Draft draft;

    PlanningScreen(View view, List<Survey> offered) {
        this.view = view;
        this.offered = offered;
        this.draft = view.session().ties().draft();
    }

    Screen of(DraftPart part) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("planning.heading"), place(part)));
        blocks.add(new Block.Statement(view.say("planning." + part.code())));
        List<List<Button>> rows = new ArrayList<>();
        switch (part) {
            case NAME -> blocks.add(view.paragraph("planning.name-hint"));
            case KIND -> rows.addAll(choices(ProfilePart.KIND));
            case POPULATION -> rows.addAll(choices(ProfilePart.POPULATION));
            case QUESTIONNAIRE -> offered.forEach(s -> rows.add(List.of(asking(s))));
            case LAST_DAY -> {
                blocks.add(view.paragraph("planning.last-day-hint"));
                WEEKS.forEach(n -> rows.add(List.of(view.plain(new Action.PlanWeeks(n), "planning.weeks", "n", n))));
            }
            case CONFIRMATION -> {
                blocks.add(new Block.Items(said()));
                rows.addAll(confirmation());
            }
        }
        blocks.add(new Block.Small(view.say("planning.small")));
        rows.add(List.of(view.quiet(Action.Go.CAMPAIGNS, "planning.cancel")));
        Optional<Screen.Field> field = part == DraftPart.NAME || part == DraftPart.LAST_DAY
                ? Optional.of(new Screen.Field(
                        view.say("planning." + part.code()), view.say("planning.next"), Draft.NAME_LIMIT))
                : Optional.empty();
        return new Screen(
                "planning-" + part.code(),
                blocks,
                rows,
                field,
                part == DraftPart.CONFIRMATION ? Optional.empty() : Optional.of(form()),
                Optional.empty());
    }

    /** Returns the place among the questions; none once all is said. */
    private String place(DraftPart part) {
        List<DraftPart> asked = new ArrayList<>(List.of(DraftPart.values()));
        asked.remove(DraftPart.CONFIRMATION);
        if (offered.size() == 1) {
            asked.remove(DraftPart.QUESTIONNAIRE);
        }
        int place = asked.indexOf(part) + 1;
        return place == 0 ? "" : place + "/" + asked.size();
    }

    private List<List<Button>> choices(ProfilePart part) {
        return part.choices().stream()
                .map(choice -> List.of(
                        new Button(view.say(Vocabulary.label(choice)), new Action.Plan(choice), Button.Look.PLAIN)))
                .toList();
    }

    private Button asking(Survey survey) {
        return new Button(
                view.in(survey.title()),
                new Action.PlanQuestionnaire(survey.questionnaire().edition().id()),
                Button.Look.PLAIN);
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        draft.name().ifPresent(said::add);
        draft.kind().ifPresent(k -> said.add(view.say(Vocabulary.label(k))));
        draft.population().ifPresent(p -> said.add(view.say(Vocabulary.label(p))));
        offered.stream()
                .filter(s -> draft.questionnaire()
                        .filter(s.questionnaire().edition().id()::equals)
                        .isPresent())
                .forEach(s -> said.add(view.in(s.title())));
        draft.lastDay().ifPresent(day -> said.add(view.say("planning.until", "date", day(day))));
        return said;
    }

    private List<List<Button>> confirmation() {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.first(Action.Go.FOUND_CONFIRMED, "planning.found")));
        rows.add(List.of(
                view.quiet(new Action.Replan(DraftPart.NAME), "planning.change-name"),
                view.quiet(new Action.Replan(DraftPart.LAST_DAY), "planning.change-last-day")));
        return rows;
    }

    private Screen.Form form() {
        List<Screen.Input> inputs = new ArrayList<>();
        inputs.add(new Screen.Input.Text(
                DraftPart.NAME.code(), label(DraftPart.NAME), draft.name().orElse(""), Draft.NAME_LIMIT));
        inputs.add(choice(DraftPart.KIND, ProfilePart.KIND, draft.kind()));
        inputs.add(choice(DraftPart.POPULATION, ProfilePart.POPULATION, draft.population()));
        if (offered.size() > 1) {
            inputs.add(new Screen.Input.Choice(
                    DraftPart.QUESTIONNAIRE.code(),
                    label(DraftPart.QUESTIONNAIRE),
                    draft.questionnaire().orElse(""),
                    offered.stream()
                            .map(s -> new Screen.Option(
                                    s.questionnaire().edition().id(), view.in(s.title())))
                            .toList()));
        }
        LocalDate today = view.session().touchedAt().atZone(view.zone()).toLocalDate();
        inputs.add(new Screen.Input.Day(
                DraftPart.LAST_DAY.code(),
                label(DraftPart.LAST_DAY),
                draft.lastDay().orElse(today.plusWeeks(USUAL_WEEKS)).toString(),
                today.toString(),
                today.plusDays(LONGEST_DAYS).toString()));
        return new Screen.Form("", inputs, view.say("planning.found"));
    }

    private Screen.Input choice(DraftPart part, ProfilePart choices, Optional<? extends ProfileAnswer> chosen) {
        return new Screen.Input.Choice(
                part.code(),
                label(part),
                chosen.map(ActionCode::choiceCode).orElse(""),
                choices.choices().stream()
                        .map(c -> new Screen.Option(ActionCode.choiceCode(c), view.say(Vocabulary.label(c))))
                        .toList());
    }

    private String label(DraftPart part) {
        return view.say("planning." + part.code());
    }

    private String day(LocalDate day) {
        return view.day(day.atStartOfDay(view.zone()).toInstant());
    }
}
