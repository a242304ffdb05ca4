package fr.barometre.bot.channel.web;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Keeping;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes pages of what visitors are shown. */
@Component
final class Pages {
    private final Texts texts;
    private final Duration retention;
    private final Keeping keeping;

    Pages(Texts texts, BarometreSettings settings, ObjectProvider<Keeping> keeping) {
        this.texts = texts;
        retention = settings.retention();
        this.keeping = keeping.getIfAvailable(() -> Keeping.ELSEWHERE);
    }

    Page of(Standing standing, Flash flash, boolean swapped) {
        Words words = new Words(texts, standing.reply().language());
        return Page.of(standing, words, keeping(words), flash, swapped);
    }

    private String keeping(Words words) {
        String key = switch (keeping) {
            case HERE -> "kept.here";
            case ELSEWHERE -> "kept";
        };
        return words.say(key, "days", retention.toDays());
    }
}
