package fr.barometre.bot.report;

import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.screen.Collective;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as CSV that a French spreadsheet opens: UTF-8 with a byte order mark, semicolons, a decimal comma in French.
 */
final class CsvFile {
    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private CsvFile() {}

    static byte[] figures(FigureTable table, boolean comma) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.heads());
        for (FigureTable.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.theme(), line.id(), line.statement()));
            cells.add(line.value()
                    .map(v -> comma ? v.toPlainString().replace('.', ',') : v.toPlainString())
                    .orElse(""));
            for (int i = 0; i < Level.values().length; i++) {
                cells.add(line.levels().isEmpty() ? "" : line.levels().get(i).toString());
            }
            cells.add(line.noOpinion().map(n -> Integer.toString(n)).orElse(""));
            lines.add(cells);
        }
        return write(lines);
    }

    static byte[] rows(Collective collective, Rows rows, Texts texts) {
        List<String> ids = collective.survey().questionnaire().affirmations().stream()
                .map(Affirmation::id)
                .toList();
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        heads.add(texts.say(collective.language(), "table.group"));
        heads.addAll(ids);
        lines.add(heads);
        for (Rows.Row row : rows.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.group()
                    .map(g -> texts.say(
                            collective.language(), "table.group-" + g.name().toLowerCase(Locale.ROOT)))
                    .orElse(""));
            ids.forEach(id -> cells.add(row.answers().of(id).map(CsvFile::cell).orElse("")));
            lines.add(cells);
        }
        return write(lines);
    }

    private static String cell(Answer answer) {
        return switch (answer) {
            case Level level -> Integer.toString(level.value());
            case NoOpinion none -> "NSP";
        };
    }

    private static byte[] write(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
