package fr.barometre.bot.channel.teams;

import fr.barometre.bot.benchmark.Halfway;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A screen as an Adaptive Card. */
@State(Scope.Benchmark)
public class TeamsMicrobenchmark {
    private final Halfway halfway = new Halfway();
    private final TeamsCards cards = new TeamsCards(halfway.texts);
    private final Screen affirmation = halfway.screen(halfway.asked()).screen();

    @Benchmark
    public byte[] card() {
        return Wire.bytes(cards.card(affirmation, Language.FR, "", true, Optional.empty()));
    }
}
