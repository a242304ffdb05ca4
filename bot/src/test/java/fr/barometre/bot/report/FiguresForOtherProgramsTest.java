package fr.barometre.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports, opened by other libraries than those that wrote them. */
class FiguresForOtherProgramsTest {
    private final Council council = new Council(24, 3, 1);
    private final Snapshot snapshot = Snapshot.of(
            Council.SURVEY.questionnaire(), council.releases().getLast().total(), 5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWorkbookHoldsNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(council.file(Page.XLSX, Language.FR)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            Sheet summary = book.getSheetAt(0);
            assertThat(summary.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Ville de Zorn-sur-Mer");
            assertThat(summary.getRow(2).getCell(1).getStringCellValue()).isEqualTo("24");
            Sheet affirmations = book.getSheetAt(1);
            assertThat(affirmations.getLastRowNum()).isEqualTo(46);
            for (int r = 1; r <= 46; r++) {
                Row row = affirmations.getRow(r);
                String id = row.getCell(1).getStringCellValue();
                assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(row.getCell(3).getNumericCellValue())
                        .isEqualTo(snapshot.value(id).rounded(4, List.of()).doubleValue());
                double answers = 0;
                for (int c = 4; c <= 9; c++) {
                    answers += row.getCell(c).getNumericCellValue();
                }
                assertThat(answers).isEqualTo(24);
            }
        }
    }

    @Test
    void aTableIsWrittenAsAFrenchSpreadsheetReadsIt() {
        byte[] csv = council.file(Page.CSV, Language.FR);

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSize(48);
        assertThat(lines[0])
                .isEqualTo("\uFEFFThème;Identifiant;Affirmation;Valeur;Niveau 1;Niveau 2;Niveau 3;"
                        + "Niveau 4;Niveau 5;Sans avis");
        assertThat(lines[1]).contains(";strategie.portage;").containsPattern(";\\d,\\d{4};");
        assertThat(new String(council.file(Page.CSV, Language.EN), StandardCharsets.UTF_8))
                .containsPattern(";\\d\\.\\d{4};");
    }

    @Test
    void belowTheThresholdOfDistributionsNoneIsWritten() {
        Council few = new Council(7, 3, 1);

        assertThat(new String(few.file(Page.CSV, Language.EN), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .allSatisfy(line -> assertThat(line).endsWith(";;;;;;"));
        assertThat(new String(few.file(Page.JSON, Language.EN), StandardCharsets.UTF_8))
                .doesNotContain("levels", "noOpinion");
    }

    @Test
    void responsesStandOneALineWithoutAName() {
        String[] lines = new String(council.file(Page.ROWS, Language.FR), StandardCharsets.UTF_8).split("\r\n", -1);

        assertThat(lines).hasSize(26);
        assertThat(lines[1].split(";", -1)).hasSize(47);
        assertThat(String.join("\n", lines)).doesNotContain("m0", "m1;");
    }

    @Test
    void aSnapshotIsComputedAgainFromItsFile() throws IOException {
        Path file = Files.write(folder.resolve("snapshot.json"), council.file(Page.JSON, Language.FR));

        assertThat(verify(file)).startsWith("0: ").contains("general " + SnapshotJson.written(snapshot.general()));
    }

    @Test
    void aFileThatWasChangedIsFound() throws IOException {
        String json = new String(council.file(Page.JSON, Language.FR), StandardCharsets.UTF_8);
        Path sum = Files.writeString(
                folder.resolve("sum.json"), json.replaceFirst("\"sum\" : (\\d)(\\d)", "\"sum\" : $29"));
        Path category =
                Files.writeString(folder.resolve("category.json"), json.replace("\"pragmatique\"", "\"stratege\""));
        Path edition =
                Files.writeString(folder.resolve("edition.json"), json.replace("\"version\" : 1", "\"version\" : 7"));
        Path impossible = Files.writeString(
                folder.resolve("impossible.json"), json.replaceFirst("\"sum\" : \\d+", "\"sum\" : 9999"));
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        Path garbage = Files.writeString(folder.resolve("garbage.json"), "[");

        assertThat(verify(sum)).startsWith("1: ").contains("digest", "theme strategie: the file says");
        assertThat(verify(category))
                .startsWith("1: ")
                .contains("category: the file says stratege, its values give pragmatique.");
        assertThat(verify(edition)).startsWith("1: ").contains("barometre-2018 version 7, is not published here");
        assertThat(verify(impossible)).startsWith("1: ").containsPattern("affirmation \\S+: .*9999");
        assertThat(verify(none)).startsWith("1: ").contains("no snapshot of this format");
        assertThat(verify(garbage)).startsWith("1: ").contains("not JSON");
        assertThat(verify(folder.resolve("missing.json"))).startsWith("1: ").contains("cannot be read");
        assertThat(new VerifyCommand(silent(), silent()).run("verify")).isEqualTo(2);
    }

    private static String verify(Path file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new VerifyCommand(out, out).run("verify", file.toString());
        return status + ": " + said.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
