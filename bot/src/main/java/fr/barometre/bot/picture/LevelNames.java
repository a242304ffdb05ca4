package fr.barometre.bot.picture;

import fr.barometre.bot.picture.TextBlock.Align;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The five levels as the reader knows them from the questions: a digit and a name. */
record LevelNames(List<String> names) {
    private static final double GAP = 14;
    private static final int MOST_LINES = 3;

    /** Sets each digit at its place on the scale, and its name below if all five find room there. */
    void axis(Sheet sheet, Scale scale) {
        double[] ticks = IntStream.rangeClosed(Chart.LOWEST, Chart.HIGHEST)
                .mapToDouble(scale::x)
                .toArray();
        for (int i = 0; i < ticks.length; i++) {
            digit(i).set(sheet.drawing(), ticks[i], sheet.y(), Align.CENTRE);
        }
        sheet.down(Style.DIGIT.lineHeight());
        double share = ticks[1] - ticks[0] - GAP;
        if (names.stream().anyMatch(name -> TextBlock.widestWord(name, Style.NOTE) > share)) {
            list(sheet);
            return;
        }
        List<TextBlock> blocks = names.stream()
                .map(name -> TextBlock.narrow(name, Style.NOTE, MOST_LINES, share))
                .toList();
        double[] widths = blocks.stream().mapToDouble(TextBlock::width).toArray();
        double[] centres = Spread.centres(ticks, widths, GAP, Sheet.LEFT, Sheet.RIGHT);
        for (int i = 0; i < centres.length; i++) {
            blocks.get(i).set(sheet.drawing(), centres[i], sheet.y(), Align.CENTRE);
        }
        sheet.down(blocks.stream().mapToDouble(TextBlock::height).max().orElse(0));
    }

    /** Sets digits and names one after the other, none torn apart: "1 Pas encore abordé · 2 …". */
    void list(Sheet sheet) {
        String text = IntStream.range(0, names.size())
                .mapToObj(i -> ((i + Chart.LOWEST) + " " + names.get(i)).replace(' ', '\u00A0'))
                .collect(Collectors.joining("\u00A0· "));
        sheet.paragraph(text, Style.NOTE);
    }

    static TextBlock digit(int index) {
        return TextBlock.wrap(String.valueOf(index + Chart.LOWEST), Style.DIGIT, Double.MAX_VALUE);
    }
}
