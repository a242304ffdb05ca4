package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Attachment;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The picture or the file that belongs to the visitor's present screen; not found where it has none. */
@Controller
final class WebFiles {
    static final String PATH = "/files/";

    private final Standings standings;
    private final Visitors visitors;
    private final Drawings drawings;

    WebFiles(Standings standings, Visitors visitors, Drawings drawings) {
        this.standings = standings;
        this.visitors = visitors;
        this.drawings = drawings;
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> picture(HttpServletRequest request) {
        if (attachment(request) instanceof Attachment.Picture picture) {
            return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(drawings.png(picture));
        }
        if (attachment(request) instanceof Attachment.Image image) {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .body(image.png().get());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The name has to be that of the screen's file: an old link never fetches another one. */
    @GetMapping(PATH + "{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
        if (attachment(request) instanceof Attachment.Document document
                && document.name().equals(name)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(document.mediaType()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(document.name())
                                    .build()
                                    .toString())
                    .body(document.content().get());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Attachment attachment(HttpServletRequest request) {
        return visitors.known(request)
                .flatMap(respondent -> standings
                        .of(respondent, AcceptedLanguage.of(request))
                        .reply()
                        .screen()
                        .attachment())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
