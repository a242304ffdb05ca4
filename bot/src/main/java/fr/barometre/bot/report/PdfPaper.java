package fr.barometre.bot.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.barometre.bot.screen.Printed;
import fr.barometre.bot.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Sets reports on A4 pages, as PDF tagged for PDF/UA-1. The faces are bundled and embedded, so nothing is needed of the
 * machine. Safe for use by many threads.
 */
final class PdfPaper {
    private static final String FACE = "Open Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    private final Texts texts;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    PdfPaper(Texts texts) {
        this.texts = texts;
        // It tells every step of every document, past the application's own log.
        XRLog.setLoggingEnabled(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PdfPaper.class.getClassLoader());
        resolver.setPrefix("report/");
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    byte[] print(Printed printed) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> face("OpenSans-Regular.ttf"), FACE, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> face("OpenSans-Semibold.ttf"), FACE, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html(printed), null);
        builder.withProducer("Baromètre");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String html(Printed printed) {
        Context context = new Context();
        context.setVariable("paper", printed);
        context.setVariable(
                "sections", printed.screens().stream().map(Section::of).toList());
        context.setVariable("page", texts.say(printed.language(), "report.page"));
        context.setVariable("theme", texts.say(printed.language(), "report.theme"));
        context.setVariable("level", texts.say(printed.language(), "report.level"));
        context.setVariable("chart", texts.say(printed.language(), "report.chart"));
        return templates.process("paper", context);
    }

    private static InputStream face(String file) {
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/fonts/" + file));
    }
}
