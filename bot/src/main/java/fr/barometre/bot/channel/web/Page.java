package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import java.util.List;
import java.util.Optional;

/**
 * A screen as the template draws it.
 *
 * @param title what the window is called, and the first heading where the screen has none; never empty
 * @param turn identifies this rendering, so that a form sent twice is known to be one
 * @param seen the session's version; 0 if there is none
 * @param known whether anything is kept of the visitor
 * @param keeping where and how long answers are kept
 * @param typed whether the last answer was typed, so that the text field opens by itself
 * @param swapped whether the screen takes another's place in a page that stands, so that the focus must be moved to it
 */
public record Page(
        Words words,
        Screen screen,
        String title,
        List<Part> parts,
        List<Choices> choices,
        Optional<String> notice,
        String turn,
        long seen,
        boolean known,
        String keeping,
        boolean typed,
        boolean swapped) {

    static Page of(Standing standing, Words words, String keeping, Flash flash, boolean swapped) {
        Reply reply = standing.reply();
        return new Page(
                words,
                reply.screen(),
                title(reply.screen()).orElseGet(() -> words.say("title")),
                Part.of(
                        reply.screen().form().isPresent()
                                ? reply.screen().aroundForm()
                                : reply.screen().blocks()),
                Choices.of(
                        reply.screen().form().isPresent()
                                ? reply.screen().quietRows()
                                : reply.screen().rows()),
                flash.notice(),
                Tokens.random(),
                standing.version(),
                standing.kept(),
                keeping,
                flash.typed(),
                swapped);
    }

    /** Returns the notice, or an empty text where there is none: its place in the page is always there. */
    public String said() {
        return notice.orElse("");
    }

    /** Returns whether the heading takes the focus. */
    public boolean focused() {
        return swapped && !typed;
    }

    /** Returns whether there is a session to type for, and no field for it yet. */
    public boolean typable() {
        return known && screen.field().isEmpty() && screen.form().isEmpty();
    }

    public boolean titled() {
        return title(screen).isPresent();
    }

    public Optional<Attachment.Picture> picture() {
        return screen.attachment().filter(Attachment.Picture.class::isInstance).map(Attachment.Picture.class::cast);
    }

    /** Returns whether the blocks show the same as the picture, so that the picture may come last. */
    public boolean charted() {
        return screen.blocks().stream().anyMatch(Block.Bars.class::isInstance);
    }

    public Optional<Attachment.Image> image() {
        return screen.attachment().filter(Attachment.Image.class::isInstance).map(Attachment.Image.class::cast);
    }

    /** Returns the inputs of the form as the template draws them. */
    public List<Inputs> inputs() {
        return screen.form()
                .map(form -> form.inputs().stream().map(Inputs::new).toList())
                .orElse(List.of());
    }

    public Optional<Attachment.Document> document() {
        return screen.attachment().filter(Attachment.Document.class::isInstance).map(Attachment.Document.class::cast);
    }

    private static Optional<String> title(Screen screen) {
        return screen.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .findFirst();
    }

    @Override
    public String toString() {
        return "Page[" + screen.name() + ", hidden]";
    }
}
