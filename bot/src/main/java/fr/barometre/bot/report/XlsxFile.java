package fr.barometre.bot.report;

import fr.barometre.scoring.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook: a sheet of what it comes to, and one of affirmations. Texts are texts, never formulas. */
final class XlsxFile {
    private static final String VERSION = "1.0";
    private static final int WIDE = 60;
    private static final int NARROW = 12;
    private static final int VALUE = 3;

    private XlsxFile() {}

    static byte[] figures(FigureTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Barometre", VERSION)) {
            summary(book.newWorksheet(table.say("table.sheet-summary")), table);
            affirmations(book.newWorksheet(table.say("table.sheet-affirmations")), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void summary(Worksheet sheet, FigureTable table) {
        List<List<String>> lines = table.summary();
        for (int r = 0; r < lines.size(); r++) {
            sheet.value(r, 0, lines.get(r).getFirst());
            sheet.value(r, 1, lines.get(r).getLast());
            sheet.style(r, 0).bold().set();
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
    }

    private static void affirmations(Worksheet sheet, FigureTable table) {
        List<String> heads = table.heads();
        for (int c = 0; c < heads.size(); c++) {
            sheet.value(0, c, heads.get(c));
            sheet.width(c, c < VALUE ? WIDE : NARROW);
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        List<FigureTable.Line> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            FigureTable.Line line = lines.get(i);
            int r = i + 1;
            sheet.value(r, 0, line.theme());
            sheet.value(r, 1, line.id());
            sheet.value(r, 2, line.statement());
            line.value().ifPresent(v -> sheet.value(r, VALUE, v));
            for (int l = 0; l < line.levels().size(); l++) {
                sheet.value(r, VALUE + 1 + l, line.levels().get(l));
            }
            line.noOpinion().ifPresent(n -> sheet.value(r, VALUE + 1 + Level.values().length, n));
        }
    }
}
