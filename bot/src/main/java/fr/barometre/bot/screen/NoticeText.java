package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.DraftPart;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a notice says, in one line of at most 200 characters. */
final class NoticeText {
    private static final int LIMIT = 200;
    private static final int QUOTED = 40;

    private NoticeText() {}

    static String of(View view, Notice notice) {
        String text = text(view, notice);
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…";
    }

    /** Returns whether the line must stay readable, because it says more than that a tap was noted. */
    static boolean lasting(Notice notice) {
        return switch (notice) {
            case Notice.Recorded r -> false;
            case Notice.Already a -> false;
            case Notice.Stale s -> false;
            case Notice.Told t -> false;
            case Notice.LanguageChanged l -> false;
            case Notice.ThemeOutside o -> false;
            case Notice.ThemeInside i -> false;
            case Notice.Corrected c -> true;
            case Notice.NotUnderstood n -> true;
            case Notice.CannotRead c -> true;
            case Notice.InitiativeKept k -> true;
            case Notice.NothingYet n -> true;
            case Notice.Expired e -> true;
            case Notice.Commands c -> true;
            case Notice.Joined j -> true;
            case Notice.AlreadyJoined j -> true;
            case Notice.Left l -> true;
            case Notice.CampaignOver o -> true;
            case Notice.CodeRefused r -> true;
            case Notice.OwnerNow o -> true;
            case Notice.MovedHere m -> true;
            case Notice.PlanFaults f -> true;
            case Notice.Done d -> true;
            case Notice.Reminder r -> true;
            case Notice.Sharing s -> true;
            case Notice.Reminding r -> true;
        };
    }

    private static String text(View view, Notice notice) {
        return switch (notice) {
            case Notice.Recorded r -> view.say("notice.recorded", "answer", view.label(r.answer()));
            case Notice.Already a -> view.say("notice.already", "answer", view.label(a.answer()));
            case Notice.Stale s -> view.say("notice.stale");
            case Notice.Told t -> view.say("notice.recorded", "answer", view.say(Vocabulary.label(t.answer())));
            case Notice.LanguageChanged l -> view.say("notice.language");
            case Notice.ThemeOutside o -> view.say("notice.outside", "theme", theme(view, o.themeId()));
            case Notice.ThemeInside i -> view.say("notice.inside", "theme", theme(view, i.themeId()));
            case Notice.Corrected c -> corrected(view, c);
            case Notice.NotUnderstood n -> notUnderstood(view, n);
            case Notice.CannotRead c -> view.say("notice.unsupported-" + code(c.what()));
            case Notice.InitiativeKept k -> view.say(k.cut() ? "notice.initiative-cut" : "notice.initiative");
            case Notice.NothingYet n -> view.say("notice.not-yet");
            case Notice.Expired e -> view.say("notice.expired");
            case Notice.Commands c -> view.say("notice.commands");
            case Notice.Joined j -> view.say("notice.joined", "name", j.collectivite());
            case Notice.AlreadyJoined j -> view.say("notice.already-joined", "name", j.collectivite());
            case Notice.Left l -> view.say("notice.left", "name", l.collectivite());
            case Notice.CampaignOver o -> view.say("notice.campaign-over", "name", o.collectivite());
            case Notice.CodeRefused r -> view.say("notice.code-" + kebab(r.why()));
            case Notice.OwnerNow o -> view.say("notice.owner-now", "name", o.collectivite());
            case Notice.MovedHere m -> view.say("notice.moved-here");
            case Notice.PlanFaults f -> planFaults(view, f.parts());
            case Notice.Done d -> view.say("notice.done-" + d.page().code());
            case Notice.Reminder r -> reminder(view);
            case Notice.Sharing s -> view.say(s.agreed() ? "notice.sharing" : "notice.sharing-not");
            case Notice.Reminding r -> view.say(r.wanted() ? "notice.reminding" : "notice.reminding-not");
        };
    }

    private static String planFaults(View view, List<DraftPart> parts) {
        return parts.stream().map(p -> view.say("notice.plan-" + p.code())).collect(Collectors.joining(" "));
    }

    private static String reminder(View view) {
        int left = view.course().scope().size() - view.course().answered();
        return view.session()
                .ties()
                .membership()
                .map(m -> view.say(
                        "notice.reminder-campaign",
                        "name",
                        m.invitation().collectivite(),
                        "n",
                        left,
                        "date",
                        view.lastDay(m.invitation().closesAt())))
                .orElseGet(() -> view.say("notice.reminder", "n", left));
    }

    private static String corrected(View view, Notice.Corrected c) {
        String change = view.say(
                "notice.corrected",
                "before",
                brief(view, c.before()),
                "after",
                brief(view, c.after()),
                "theme",
                theme(view, c.themeId()),
                "mean_before",
                view.shown(c.themeBefore()),
                "mean_after",
                view.shown(c.themeAfter()));
        if (c.outcomeBefore().isEmpty() && c.outcomeAfter().isEmpty()) {
            return change;
        }
        String effect = c.outcomeBefore().equals(c.outcomeAfter())
                ? view.say("notice.category-same", "category", category(view, c.outcomeAfter()))
                : view.say(
                        "notice.category-changed",
                        "before",
                        category(view, c.outcomeBefore()),
                        "after",
                        category(view, c.outcomeAfter()));
        return change + " " + effect;
    }

    private static String brief(View view, Answer answer) {
        return switch (answer) {
            case Level level -> Integer.toString(level.value());
            case NoOpinion none -> view.say("answer.brief-none");
        };
    }

    private static String category(View view, Optional<Outcome> outcome) {
        return outcome.map(o -> view.in(view.survey().text(o).name())).orElseGet(() -> view.say("category.none"));
    }

    private static String notUnderstood(View view, Notice.NotUnderstood notice) {
        String key = switch (notice.place()) {
            case Place.Question q -> "notice.not-understood-level";
            case Place.Help h -> "notice.not-understood-level";
            case Place.Asking a -> "notice.not-understood-profile";
            case Place.Ending e -> "notice.not-understood-ending";
            case Place.Opening o -> "notice.not-understood";
            case Place.ThemeDetail d -> "notice.not-understood";
            case Place.ThemeCorrection c -> "notice.not-understood";
            case Place.Planning p -> "notice.not-understood";
            case Place.OfCampaign o -> "notice.not-understood";
            case Place.Leaving l -> "notice.not-understood";
            case Place.Fixed f -> "notice.not-understood";
        };
        return view.say(key, "text", quoted(notice.text()));
    }

    /** Returns the beginning of what was typed, on one line, never half of a character. */
    private static String quoted(String text) {
        String line = text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ");
        if (line.codePointCount(0, line.length()) <= QUOTED) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private static String theme(View view, String id) {
        return view.in(view.survey().theme(id).shortName());
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String code(Event.Unsupported what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
