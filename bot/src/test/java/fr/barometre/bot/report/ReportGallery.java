package fr.barometre.bot.report;

import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes reports to be looked at, and says how long each took: a program, run by hand with a folder as argument. */
final class ReportGallery {
    private ReportGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Language language : Language.values()) {
            String code = language.code();
            Council council = new Council(24, 3, 1);
            write(folder.resolve("collective-" + code + ".pdf"), council.file(Page.PDF, language));
            write(
                    folder.resolve("personal-" + code + ".pdf"),
                    council.personal(Council.answers(new Random(2), 3), language, Mode.FULL));
        }
        Council council = new Council(6, 4, 3);
        write(folder.resolve("few.pdf"), council.file(Page.PDF, Language.FR));
        write(folder.resolve("unrated.pdf"), council.personal(Answers.none(), Language.FR, Mode.FULL));
        for (Page page : new Page[] {Page.CSV, Page.XLSX, Page.JSON, Page.ROWS}) {
            write(folder.resolve("figures." + page.code()), new Council(24, 3, 1).file(page, Language.FR));
        }
        long[] times = new long[30];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            council.file(Page.PDF, Language.FR);
            times[i] = (System.nanoTime() - start) / 1_000_000;
        }
        java.util.Arrays.sort(times);
        System.out.println("collective report, warm: median " + times[15] + " ms, p95 " + times[28] + " ms");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        System.out.println(file.getFileName() + " " + bytes.length + " bytes");
    }
}
