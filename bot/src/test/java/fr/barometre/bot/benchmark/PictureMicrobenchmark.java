package fr.barometre.bot.benchmark;

import fr.barometre.bot.picture.BarsPicture;
import fr.barometre.bot.picture.Chart;
import fr.barometre.bot.picture.RadarPicture;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The pictures of a summary, as PNG files. */
@State(Scope.Benchmark)
public class PictureMicrobenchmark {
    private final BarsPicture bars = new BarsPicture(Resolution.CHAT);
    private final RadarPicture radar = new RadarPicture(Resolution.CHAT);
    private final Chart chart = chart(new Halfway());

    @Benchmark
    public byte[] bars() {
        return bars.png(chart);
    }

    @Benchmark
    public byte[] radar() {
        return radar.png(chart);
    }

    private static Chart chart(Halfway halfway) {
        return halfway.screen(halfway.finished())
                .screen()
                .attachment()
                .map(attachment -> ((Attachment.Picture) attachment).chart())
                .orElseThrow();
    }
}
