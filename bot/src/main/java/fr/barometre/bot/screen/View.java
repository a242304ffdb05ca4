package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.questionnaire.ThemeText;
import fr.barometre.bot.summary.Figures;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Localized;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the screens of one session are made from, and the pieces that several of them share. */
record View(Course course, Texts texts, Duration retention, ZoneId zone) {

    Session session() {
        return course.session();
    }

    Survey survey() {
        return course.survey();
    }

    Language language() {
        return session().language();
    }

    Figures figures() {
        return new Figures(survey(), language());
    }

    Maturity maturity() {
        return Maturity.of(course.scope(), course.answers());
    }

    String say(String key, Object... places) {
        return texts.say(language(), key, places);
    }

    String in(Localized text) {
        return text.in(language());
    }

    Block.Paragraph paragraph(String key, Object... places) {
        return new Block.Paragraph(say(key, places));
    }

    Button first(Action action, String key, Object... places) {
        return new Button(say(key, places), action, Button.Look.FIRST);
    }

    Button plain(Action action, String key, Object... places) {
        return new Button(say(key, places), action, Button.Look.PLAIN);
    }

    Button quiet(Action action, String key, Object... places) {
        return new Button(say(key, places), action, Button.Look.QUIET);
    }

    Screen screen(String name, List<Block> blocks, List<List<Button>> rows) {
        return new Screen(name, blocks, rows, Optional.empty(), Optional.empty());
    }

    String name(Theme theme) {
        return in(text(theme).name());
    }

    String shortName(Theme theme) {
        return in(text(theme).shortName());
    }

    String statement(Affirmation affirmation) {
        return in(survey().text(affirmation).statement());
    }

    /** Returns the place of {@code theme}, such as {@code thème 3/9}. */
    String placeOf(Theme theme) {
        List<Theme> all = course.scope().themes();
        return say("theme.place", "n", number(theme), "of", all.size());
    }

    int number(Theme theme) {
        return course.scope().themes().indexOf(theme) + 1;
    }

    Block.Progress progress() {
        int done = course.answered();
        int total = course.scope().size();
        return new Block.Progress(done, total, say("progress.bar", "done", done, "total", total));
    }

    /** Returns the level's digit and name, as on its button; or the words for no opinion. */
    String label(Answer answer) {
        return switch (answer) {
            case Level level -> level.value() + " · " + in(survey().name(level));
            case NoOpinion none -> say("answer.no-opinion");
        };
    }

    String shown(Score mean) {
        return mean.isAssessed() ? figures().shown(mean) : say("mean.none");
    }

    /** Returns bars of {@code themes}, in that order. */
    Block.Bars bars(List<Theme> themes, Maturity maturity) {
        return new Block.Bars(themes.stream()
                .map(t -> new Block.Bar(shortName(t), shown(maturity.theme(t.id())), position(maturity.theme(t.id()))))
                .toList());
    }

    static OptionalDouble position(Score score) {
        return score.isAssessed() ? OptionalDouble.of(score.fraction().doubleValue()) : OptionalDouble.empty();
    }

    /** Returns until which day the session is kept if nothing more is heard. */
    String keptUntil() {
        return day(session().touchedAt().plus(retention));
    }

    /** Returns the day of {@code moment}. */
    String day(Instant moment) {
        return written("date.pattern", moment);
    }

    /** Returns the last day before {@code end}, which is the first moment of another day. */
    String lastDay(Instant end) {
        return lastDay(end, language());
    }

    String lastDay(Instant end, Language language) {
        return written("date.pattern", end.minusSeconds(1), language);
    }

    /** Returns the time of day of {@code moment}. */
    String time(Instant moment) {
        return written("time.pattern", moment);
    }

    private String written(String pattern, Instant moment) {
        return written(pattern, moment, language());
    }

    private String written(String pattern, Instant moment, Language language) {
        return DateTimeFormatter.ofPattern(texts.say(language, pattern), Locale.of(language.code()))
                .format(moment.atZone(zone));
    }

    private ThemeText text(Theme theme) {
        return survey().text(theme);
    }
}
