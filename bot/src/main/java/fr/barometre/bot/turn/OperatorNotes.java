package fr.barometre.bot.turn;

import fr.barometre.scoring.Edition;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator is told of entries that wait for them: one line for each cause, as long as the process lives. */
final class OperatorNotes {
    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    private final Set<Edition> editions = ConcurrentHashMap.newKeySet();
    private final Set<String> causes = ConcurrentHashMap.newKeySet();

    void unpublished(Edition edition) {
        if (editions.add(edition)) {
            log.error(
                    "Sessions wait for the questionnaire {} version {}, which is not published here or was changed after"
                            + " they began. They are kept as they are: put the unchanged file back and start again.",
                    edition.id(),
                    edition.version());
        }
    }

    void unreadable(String why) {
        if (causes.add(why)) {
            log.error("A session cannot be read: {} It is kept as it is, and its respondent is asked to wait.", why);
        }
    }
}
