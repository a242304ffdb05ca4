package fr.barometre.bot.benchmark;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Level;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an event leads to, and the screen after it. */
@State(Scope.Benchmark)
public class ConversationMicrobenchmark {
    private final Halfway halfway = new Halfway();
    private final Conversation conversation = new Conversation(halfway.catalog, new Vocabulary(halfway.texts));
    private final Session asked = halfway.asked();
    private final Session finished = halfway.finished();
    private final Moment moment = new Moment(Halfway.NOW, Language.FR, new CampaignId("C".repeat(22)));
    private final Event pressed = new Event.Pressed(
            new Action.Rate(halfway.affirmation(asked.given().size()).id(), Level.of(4)));
    private final Event wrote = new Event.Wrote("plutôt en place");

    @Benchmark
    public Step advancePressed() {
        return conversation.advance(Optional.of(asked), pressed, moment);
    }

    @Benchmark
    public Step advanceWrote() {
        return conversation.advance(Optional.of(asked), wrote, moment);
    }

    @Benchmark
    public Reply screenOfAffirmation() {
        return halfway.screen(asked);
    }

    @Benchmark
    public Reply screenOfSummary() {
        return halfway.screen(finished);
    }
}
