package fr.barometre.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any event in any state gives a step and a screen within every limit, and never throws. */
class AnythingAtAnyMomentTest {
    private static final int EVENTS = 1500;
    private static final int CALLBACK_BYTES = 64;
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<String> TEXTS_TYPED = List.of(
            "4",
            "4/5",
            "6",
            "0",
            "-1",
            "nsp",
            "quatre",
            "mise en",
            "orient",
            "aide",
            "retour",
            "pause",
            "modifier",
            "où j’en suis",
            "langue",
            "mes données",
            "effacer",
            "oui",
            "non",
            "recommencer",
            "continuer",
            "passer",
            "1",
            "9",
            "synthèse",
            "pourquoi",
            "hors compétence",
            "express",
            "commencer",
            "/start",
            "",
            " ",
            "«»",
            "\u0000",
            "🙂🙂🙂",
            "\u202Ea\u202C",
            "ﬁ",
            "x".repeat(5000),
            "é".repeat(600) + "𝕏",
            "<b>&",
            "4️⃣",
            "４");

    private static final Respondent SOMEBODY = new Respondent("telegram", "AAAAAAAAAAAAAAAAAAAAAA");

    private final Catalog catalog = PublishedSurveys.catalog();
    private final Texts texts = PublishedTexts.read();
    private final World world = new World(catalog, texts);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesAStepAndAScreen(long seed) {
        Random random = new Random(seed);
        Optional<Session> session = Optional.empty();
        List<Button> buttons = List.of();
        for (int i = 0; i < EVENTS; i++) {
            Event event = event(random, buttons);
            Instant now = START.plusSeconds(i);
            Language language = random.nextBoolean() ? Language.FR : Language.EN;
            World.Happened happened = world.happen(SOMEBODY, event, language, now);
            assertThat(world.again(SOMEBODY, session, happened.event(), language, now))
                    .as("seed %s, event %s", seed, i)
                    .isEqualTo(world.again(SOMEBODY, session, happened.event(), language, now));
            Reply reply = happened.reply();
            session = happened.session();
            buttons = reply.screen().buttons();
            check(reply, seed, i);
        }
    }

    private static void check(Reply reply, long seed, int i) {
        assertThat(reply.screen().blocks()).as("seed %s, event %s", seed, i).isNotEmpty();
        assertThat(reply.screen().rows()).as("seed %s, event %s", seed, i).isNotEmpty();
        for (Button button : reply.screen().buttons()) {
            String code = ActionCode.write(button.action());
            assertThat(code.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(CALLBACK_BYTES);
            assertThat(ActionCode.read(code)).contains(button.action());
            assertThat(button.label()).isNotBlank();
        }
    }

    private Event event(Random random, List<Button> buttons) {
        int kind = random.nextInt(100);
        if (kind < 70 && !buttons.isEmpty()) {
            return new Event.Pressed(likely(random, buttons));
        }
        if (kind < 85) {
            return new Event.Wrote(TEXTS_TYPED.get(random.nextInt(TEXTS_TYPED.size())));
        }
        if (kind < 95) {
            return new Event.Pressed(anyAction(random));
        }
        return switch (kind) {
            case 95 -> new Event.Started();
            case 96 -> new Event.Forged();
            default -> {
                Event.Unsupported[] all = Event.Unsupported.values();
                yield new Event.Sent(all[random.nextInt(all.length)]);
            }
        };
    }

    /** A button of the screen; those that answer more often, so that surveys end. */
    private static Action likely(Random random, List<Button> buttons) {
        List<Action> answers = new ArrayList<>();
        for (Button button : buttons) {
            if (button.action() instanceof Action.Rate || button.look() == Button.Look.FIRST) {
                answers.add(button.action());
            }
        }
        boolean answering = !answers.isEmpty() && random.nextInt(10) > 0;
        return answering
                ? answers.get(random.nextInt(answers.size()))
                : buttons.get(random.nextInt(buttons.size())).action();
    }

    private Action anyAction(Random random) {
        List<Affirmation> all = catalog.preferred().questionnaire().affirmations();
        String affirmation = all.get(random.nextInt(all.size())).id();
        String theme = affirmation.substring(0, affirmation.indexOf('.'));
        return switch (random.nextInt(12)) {
            case 0 -> new Action.Rate(affirmation, Level.of(1 + random.nextInt(5)));
            case 1 -> new Action.Help(affirmation);
            case 2 -> new Action.Show(affirmation);
            case 3 -> new Action.Previous(affirmation);
            case 4 -> new Action.Enter(theme);
            case 5 -> new Action.Outside(theme);
            case 6 -> new Action.Inside(theme);
            case 7 -> new Action.CorrectTheme(theme);
            case 8 -> new Action.ShowTheme(theme);
            case 9 -> new Action.Initiative(theme);
            case 10 -> new Action.Tell(Role.CIO);
            default -> {
                Action.Go[] go = Action.Go.values();
                yield go[random.nextInt(go.length)];
            }
        };
    }
}
