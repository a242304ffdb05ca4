package fr.barometre.bot.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed of a campaign: the collectivité's name, a day. */
final class PlanText {
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+");
    private static final Pattern SPEAKS = Pattern.compile(".*\\p{L}.*");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int LEAST = 2;

    private PlanText() {}

    /** Returns the name on one line; empty if it has no letter, or is shorter than 2 or too long. */
    static Optional<String> name(String typed) {
        String name = BETWEEN.matcher(typed).replaceAll(" ").strip();
        return Optional.of(name)
                .filter(n -> n.length() >= LEAST && n.length() <= Draft.NAME_LIMIT)
                .filter(n -> SPEAKS.matcher(n).matches());
    }

    /** Returns the day that is written as 31/12/2026 or 2026-12-31. */
    static Optional<LocalDate> day(String typed) {
        String text = typed.strip();
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
