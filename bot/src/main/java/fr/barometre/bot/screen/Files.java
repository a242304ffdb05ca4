package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Rows;

/** Makes the files that screens hand out. Each is made when it is fetched, and is safe for use by many threads. */
public interface Files {

    /** Returns {@code text} as a QR code, a PNG of at most 20 KB. */
    byte[] qr(String text);

    /** Returns a report as a PDF to print, tagged so that it can be read aloud. */
    byte[] pdf(Printed printed);

    /** Returns the figures of a snapshot as CSV: UTF-8 with a byte order mark, semicolons. */
    byte[] csv(Collective collective);

    /** Returns the figures of a snapshot as a workbook. */
    byte[] xlsx(Collective collective);

    /** Returns a snapshot as JSON from which everything can be computed again. */
    byte[] json(Collective collective);

    /** Returns responses one by one as CSV. */
    byte[] rows(Collective collective, Rows rows);
}
