package fr.barometre.bot.report;

import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.picture.QrPicture;
import fr.barometre.bot.screen.Collective;
import fr.barometre.bot.screen.Files;
import fr.barometre.bot.screen.Printed;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;

/** The files that screens hand out, each by the library for its kind. */
final class ReportFiles implements Files {
    private final Texts texts;
    private final PdfPaper paper;

    ReportFiles(Texts texts) {
        this.texts = texts;
        paper = new PdfPaper(texts);
    }

    @Override
    public byte[] qr(String text) {
        return QrPicture.png(text);
    }

    @Override
    public byte[] pdf(Printed printed) {
        return paper.print(printed);
    }

    @Override
    public byte[] csv(Collective collective) {
        return CsvFile.figures(new FigureTable(texts, collective), collective.language() == Language.FR);
    }

    @Override
    public byte[] xlsx(Collective collective) {
        return XlsxFile.figures(new FigureTable(texts, collective));
    }

    @Override
    public byte[] json(Collective collective) {
        return SnapshotJson.write(collective);
    }

    @Override
    public byte[] rows(Collective collective, Rows rows) {
        return CsvFile.rows(collective, rows, texts);
    }
}
