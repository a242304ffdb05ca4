package fr.barometre.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports as a reader, a printer and a screen reader find them. */
class PrintedReportTest {
    private final Council council = new Council(24, 3, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatTheSnapshotSaysInReadingOrder(Language language) throws IOException {
        String text = text(council.file(Page.PDF, language));

        assertThat(text)
                .containsSubsequence(
                        "Ville de Zorn-sur-Mer",
                        language == Language.FR ? "pragmatique généraliste" : "pragmatist",
                        say(language, "why.heading"),
                        say(language, "themes.heading"),
                        say(language, "roles.heading"),
                        say(language, "disagreement.heading"),
                        say(language, "report.priorities"),
                        say(language, "inspirations.heading"),
                        say(language, "collected.heading"),
                        say(language, "method.heading"));
        assertThat(text).doesNotContain("anonym");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void setsAPersonalSummaryToo(Language language) throws IOException {
        byte[] pdf = council.personal(Council.answers(new Random(2), 3), language, Mode.FULL);

        assertThat(text(pdf))
                .contains(say(language, "summary.heading"), say(language, "detail.heading"), "2018")
                .contains(say(language, "questions.heading"));
        assertThat(pages(pdf)).isBetween(3, 5);
    }

    @Test
    void hasThreeToFourPagesForACouncil() throws IOException {
        assertThat(pages(council.file(Page.PDF, Language.FR))).isBetween(3, 4);
        assertThat(pages(new Council(6, 4, 3).file(Page.PDF, Language.EN))).isBetween(3, 4);
        assertThat(pages(council.personal(Answers.none(), Language.FR, Mode.FULL)))
                .isBetween(3, 5);
    }

    @Test
    void isTaggedForWhoListensToIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(council.file(Page.PDF, Language.FR))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Ville de Zorn-sur-Mer");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements.stream().map(PDStructureElement::getStructureType))
                    .contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure");
            assertThat(elements.stream()
                            .filter(e -> e.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).contains("Cybersécurité"));
        }
    }

    @Test
    void bringsItsFacesAlongAndLacksNoCharacter() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(council.file(Page.PDF, Language.FR))) {
            TreeSet<String> fonts = new TreeSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).hasSize(2).allSatisfy(name -> assertThat(name).contains("OpenSans"));
        }
        // What a face lacks is set as a number sign.
        assertThat(text(council.file(Page.PDF, Language.FR))).doesNotContain("#", "\uFFFD");
        assertThat(text(council.personal(Council.answers(new Random(2), 5), Language.EN, Mode.FULL)))
                .doesNotContain("#", "\uFFFD");
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String say(Language language, String key) {
        return Council.TEXTS.say(language, key);
    }
}
