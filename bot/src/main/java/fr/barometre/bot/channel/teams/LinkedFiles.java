package fr.barometre.bot.channel.teams;

import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Turn;
import fr.barometre.bot.turn.Views;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a card and is fetched by its link; not found for any other. */
@RestController
@Conditional(TeamsOn.class)
final class LinkedFiles {
    private final Links links;
    private final Sessions sessions;
    private final Views views;
    private final Drawings drawings;

    LinkedFiles(Links links, Sessions sessions, Turn turn, Drawings drawings) {
        this.links = links;
        this.sessions = sessions;
        views = turn.views();
        this.drawings = drawings;
    }

    @GetMapping(Links.PATH + "{token}")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        return links.read(token)
                .flatMap(this::attachment)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Attachment> attachment(Links.Good link) {
        return session(link)
                .map(session -> views.of(link.respondent(), session.at(link.place()), Optional.empty()))
                .flatMap(reply -> reply.screen().attachment());
    }

    private Optional<Session> session(Links.Good link) {
        return sessions.find(link.respondent()) instanceof Found.Live live
                ? Optional.of(live.stored().session())
                : Optional.empty();
    }

    private ResponseEntity<byte[]> answer(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Picture picture ->
                ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(drawings.png(picture));
            case Attachment.Image image ->
                ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(image.png().get());
            case Attachment.Document document ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(document.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(document.name())
                                        .build()
                                        .toString())
                        .body(document.content().get());
        };
    }
}
